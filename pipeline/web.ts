import {lookup} from "node:dns/promises";
import {isPublic} from "#pipeline/addresses.ts";

const second = 1000;
const mebibyte = 1024 * 1024;

/** How the web is entered: a test passes its own, which is quicker and knows only its own hosts. */
export interface Web {
  /** The addresses that a host's name stands for; rejects with the code of the resolver. */
  resolve(host: string): Promise<string[]>;
  /** Whether an address may be entered: a name that anyone can register may stand for one of ours. */
  mayEnter(address: string): boolean;
  /** Milliseconds between the end of one request to a host and the beginning of the next. */
  pace: number;
  /** Milliseconds that we wait at most because a host asks us to; beyond them we come another day. */
  patience: number;
  limits: Limits;
}

/** What one answer may take: milliseconds, and bytes both as sent and as unpacked. */
export interface Limits {
  bytes: number;
  connect: number;
  /** Without a single byte. */
  idle: number;
  /** From the first byte asked to the last one received. */
  whole: number;
}

/** The web as it is: public addresses only, and one request to a host in five seconds. */
export const realWeb: Web = {
  resolve: async (host) => (await lookup(host, {all: true})).map(({address}) => address),
  mayEnter: isPublic,
  pace: 5 * second,
  patience: 600 * second,
  limits: {bytes: 64 * mebibyte, connect: 20 * second, idle: 30 * second, whole: 300 * second}
};
