/** The part of pngjs that is used; it has no types of its own. */
declare module "pngjs" {
  interface Decoded {
    width: number;
    height: number;
    /** Four bytes a pixel: red, green, blue, and how much it covers. */
    data: Uint8Array;
  }
  export const PNG: {sync: {read(bytes: Buffer): Decoded; write(picture: Decoded): Buffer}};
}
