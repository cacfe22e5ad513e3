import {anchors, interfaceLinks, onward, type Site} from "#pipeline/site.ts";

/** Any other list: all its links, of which the words tell the reports; an interface lists as JSON. */
export default {
  recognise: () => true,
  links: (page) => interfaceLinks(page) ?? anchors(page),
  next: onward
} satisfies Site;
