// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/**
 * A text as it may stand in a file: line ends are `\n`, and what neither CSV readers nor XML can hold (control
 * characters, halves of surrogate pairs) is left out. Everything else stays: signs of a notation, right-to-left marks.
 */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '')
