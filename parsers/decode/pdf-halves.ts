/** What one half tells the other; a page goes in pieces. */
interface Message {
  chunk?: Partial<Record<"fnArray" | "argsArray", unknown[]>>;
}

type Listener = (event: {data: Message}) => void;

/**
 * What the two halves of pdfjs speak through. Its own copies every message as if it went to another thread: each character
 * of a page, each font with all its tables. Here they are in one thread, and read what the other has made.
 */
export class PdfHalves {
  private readonly listeners = new Set<Listener>();
  private readonly turn = Promise.resolve();

  postMessage(message: Message): void {
    const data = withOwnLists(message);
    void this.turn.then(() => this.listeners.forEach((listener) => listener({data})));
  }

  addEventListener(_: "message", listener: Listener, {signal}: {signal: AbortSignal}): void {
    this.listeners.add(listener);
    signal.addEventListener("abort", () => this.listeners.delete(listener));
  }
}

/** The lists of a piece are filled anew once it is sent. */
function withOwnLists(message: Message): Message {
  const {fnArray, argsArray} = message.chunk ?? {};
  if (!fnArray || !argsArray) return message;
  return {...message, chunk: {...message.chunk, fnArray: [...fnArray], argsArray: [...argsArray]}};
}
