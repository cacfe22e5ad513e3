import {anchors, onward, type Site} from "#pipeline/site.ts";

/** Any other list: all its links, of which the words tell the reports. */
export default {
  recognise: () => true,
  links: (page) => anchors(page),
  next: onward
} satisfies Site;
