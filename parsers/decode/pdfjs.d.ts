/** The half of pdfjs that reads the file; its types do not name it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: {initializeFromPort(port: unknown): void};
}
