/** A table of a page: its caption and the words of its cells, row by row, the headings first. */
export type PageTable = { caption: string; rows: string[][] }

/** The tables that HTML of ours holds. The reason of an inferred value is left out of its cell: "1×10⁷ /kg inferred". */
export const readTables = (html: string): PageTable[] =>
  [...html.matchAll(/<table[^>]*>(.*?)<\/table>/gs)].map(([, table = '']) => ({
    caption: wordsOf(/<caption[^>]*>(.*?)<\/caption>/s.exec(table)?.[1] ?? ''),
    rows: [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => wordsOf(cell)),
    ),
  }))

/** The words of a piece of HTML without those for screen readers alone and those hidden from them. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<details class="inference.*?<\/details>/gs, ' inferred ')
    .replace(/<span[^>]*(?:aria-hidden|class="sr-only")[^>]*>.*?<\/span>/gs, ' ')
    .replace(/<(?:svg|title).*?<\/(?:svg|title)>/gs, ' ')
    .replace(/<\/?(?:div|p|li|dt|dd|br|span|td|th)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;])/g, '')
    .trim()
