import {createHash} from "node:crypto";
import {closeSync, mkdirSync, openSync, readSync, writeSync} from "node:fs";
import {dirname} from "node:path";
import {gunzipSync, gzipSync} from "node:zlib";
import type {Parsed} from "#pipeline/parse-file.ts";

/**
 * Where a reading lies: in which file, from which byte, how many bytes, packed. It is plain data, so that another
 * process on the same files can be handed a slot instead of a reading. The key tells readings apart: the same key, the
 * same reading, on whatever machine.
 */
export interface Slot {
  file: string;
  at: number;
  bytes: number;
  key: string;
}

/** A file that readings are laid down in, one after the other, so that none need be kept in memory. */
export interface Spool {
  /** Lays down a reading, and says where it lies. */
  put(parsed: Parsed): Slot;
  close(): void;
}

/** Opens a new spool in this file, whatever was there. */
export function openSpool(file: string): Spool {
  mkdirSync(dirname(file), {recursive: true});
  const spool = openSync(file, "w");
  let at = 0;
  return {
    put(parsed) {
      const text = JSON.stringify(parsed);
      const packed = gzipSync(text, {level: 1});
      const slot = {file, at, bytes: packed.length, key: keyOf(text)};
      writeSync(spool, packed);
      at += packed.length;
      return slot;
    },
    close: () => closeSync(spool)
  };
}

const keyOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** The reading that lies in a slot. */
export function fetchParsed({file, at, bytes}: Slot): Parsed {
  const packed = Buffer.allocUnsafe(bytes);
  const spool = openSync(file, "r");
  try {
    readSync(spool, packed, 0, bytes, at);
  } finally {
    closeSync(spool);
  }
  return JSON.parse(gunzipSync(packed).toString()) as Parsed;
}
