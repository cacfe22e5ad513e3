import {answersToRequests} from "./phrases/answers.ts";
import {capacity} from "./phrases/capacity.ts";
import {disclosure} from "./phrases/disclosure.ts";
import {documents} from "./phrases/documents.ts";
import {events} from "./phrases/events.ts";
import type {Phrase} from "./phrases/phrase.ts";
import {proceedingsPhrases} from "./phrases/proceedings.ts";
import {requests} from "./phrases/requests.ts";
import {service} from "./phrases/service.ts";

/** The sentences we can read, a row a family. Where two explain as many words, the first is taken. */
export const allPhrases: Phrase[] = [
  ...disclosure,
  ...requests,
  ...answersToRequests,
  ...proceedingsPhrases,
  ...service,
  ...documents,
  ...capacity,
  ...events
].map(inOneShape);

/** The properties of every phrase in one order: they are asked for at every number. */
function inOneShape(phrase: Phrase): Phrase {
  const {indicator, words, units, topic, within, unless, before, reach, beside, of} = phrase;
  const {applicant, below, example} = phrase;
  return {
    ...{indicator, words, units, topic, within, unless, before, reach, beside, of},
    ...{applicant, below, example}
  };
}
