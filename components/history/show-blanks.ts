/** Blanks and line breaks alone would be marked, and nothing be seen. */
export const showBlanks = (text: string): string =>
  /\S/.test(text) ? text : text.replaceAll('\n', '⏎\n').replace(/[^\S\n]/g, '␣')
