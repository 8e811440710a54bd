const MARKDOWN_ESCAPE = /\\([\\`*_{}[\]()#+\-.!|<>~^=&$%@:;,/"'?])/g

/** Undoes Markdown escapes: `10\^7` reads 10^7, `4\.` reads "4.". A backslash before a letter or digit stays. */
export const unescapeMarkdown = (text: string): string => text.replace(MARKDOWN_ESCAPE, '$1')
