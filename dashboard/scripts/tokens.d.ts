export function plain(text: string): string;
export function tokensOf(text: string): string[];
export function shardOf(token: string, shards: number): number;
export function numbersIn(text: string): number[];
export function bytesOf(step: number): number[];
