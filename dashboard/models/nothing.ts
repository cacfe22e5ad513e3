/** A page that shows only what every page knows. */
export const nothing = async (): Promise<null> => null;
