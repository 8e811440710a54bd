/** A whole cell that is a number and nothing else computes nothing. */
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** Where a cell begins, up to a sign that can begin a formula. */
const CELL_START = /^([^\S\n\r;\t]*)(?=[=+\-@＝＋－＠])/

/** The same where a line begins or a program may cut the cell; but for lines that are telephone numbers. */
const PART_START = /([;\t\n\r][^\S\n\r;\t]*)(?=[=+\-@＝＋－＠])(?!\+[\d ()-]+(?:[;\t\n\r]|$))/g

/**
 * The text of a CSV cell, such that no spreadsheet program computes what a registry wrote: an apostrophe stands before
 * each `=`, `+`, `-` or `@` (and their full-width forms) that begins the cell. The same is done at the start of each
 * line and after `;` and tab: a program set to another separator cuts cells there. A cell that is nothing but a number
 * ("-12", "5e6") stays as it is, and so does "−12" with the minus sign that we write, which begins no formula.
 * (OWASP, CSV Injection.)
 */
export const neutralizeFormula = (text: string): string =>
  PLAIN_NUMBER.test(text) ? text : text.replace(CELL_START, "$1'").replace(PART_START, "$1'")
