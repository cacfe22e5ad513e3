import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import type {Container, Format, ReadData} from "#parsers/document.ts";
import type {Library} from "#parsers/read.ts";
import {loadBodies, loadIndicators} from "#pipeline/bodies.ts";
import {plugins} from "#pipeline/plugins.ts";
import {unbrotli} from "#pipeline/brotli.ts";
import {openRecogniser} from "#pipeline/recogniser.ts";
import {creditedNames} from "#pipeline/successions.ts";
import {projectPath, type World} from "#pipeline/world.ts";

type Template = Library["templates"] extends Map<string, infer T> ? T : never;

/** All that the readers know besides a document: formats and templates by folder, bodies and indicators by file. */
export async function loadLibrary(world: World): Promise<Library> {
  const [formats, containers, templates, bodies, indicators] = await Promise.all([
    plugins<Format>(projectPath("parsers/formats")),
    plugins<Container>(projectPath("parsers/containers")),
    plugins<Template>(projectPath("parsers/templates")),
    loadBodies(world).then(creditedNames),
    loadIndicators(world)
  ]);
  return {formats, containers, templates, bodies, indicators, readData, openRecogniser, unbrotli};
}

const {resolve} = createRequire(import.meta.url);

/** Data of packages, wherever they are installed: maps of characters, and what else formats need to know. */
const readData: ReadData = async (path) => Uint8Array.from(await readFile(resolve(path)));
