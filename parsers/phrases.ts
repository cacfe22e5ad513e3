import {answersToRequests} from "./phrases/answers.ts";
import {capacity} from "./phrases/capacity.ts";
import {disclosure} from "./phrases/disclosure.ts";
import {documents} from "./phrases/documents.ts";
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
  ...capacity
];
