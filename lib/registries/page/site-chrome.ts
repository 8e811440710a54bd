import type { Line } from './lines.ts'

/** What a browser's "save as text" leaves of a site's bars and banners. Titles of trials hold none of these words. */
const CHROME =
  /^(?:skip to\b.{0,40}|(?:log|sign) ?(?:in|out|up)|(?:open |close |toggle )?(?:menu|navigation)|home|search|share|print|english|accept(?: all)?(?: cookies)?|reject all|cookie settings|back to (?:top|search|results))$|\bcookies?\b.{0,80}\b(?:we|our|us|you|your|accept|site)\b|\b(?:we|our|us|you|your|accept|site)\b.{0,80}\bcookies?\b|\benable javascript\b/i

const LONGEST = 400

/** Whether a line belongs to the site around a page, and not to the page. */
export const isSiteChrome = ({ text }: Line): boolean => text.length <= LONGEST && CHROME.test(text)
