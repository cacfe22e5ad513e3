export async function proveRules(_only: string[]): Promise<void> {}
