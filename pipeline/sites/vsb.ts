import {anchors, onward, type Site} from "#pipeline/site.ts";

// 博达 VSB: info/1042/3311.htm; the first page is gknb.htm, and the next is gknb/5.htm, gknb/4.htm … down to 1.htm,
// so that a page keeps its address when new ones come.
const article = /\/(?:info|content)\/\d+\/\d+\.html?$|[?&]wbnewsid=\d+/;

export default {
  recognise: (page) => anchors(page, /\/info\/\d+\/\d+\.htm$/).length > 0,
  links: (page) => anchors(page, article),
  next: onward
} satisfies Site;
