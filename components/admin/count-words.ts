/** "1 trial", "2,000 trials"; `many` where the plural is another word than with an s. */
export const countWords = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
