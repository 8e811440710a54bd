import { expect, test } from 'vitest'
import { isSiteChrome } from './site-chrome.ts'

const line = (text: string) => ({ text, start: 0, end: text.length, index: 0, indent: 0 })

test.each(['Skip to content', 'Skip to main content', 'Log in', 'Sign up', 'We use cookies on this site.', 'Search'])(
  '%j is the site’s',
  text => expect(isSiteChrome(line(text))).toBe(true),
)

test.each([
  'Home Care in Heart Failure',
  'Search for Early Markers of Sepsis',
  'Skipping Breakfast and Blood Glucose',
  'Oatmeal Cookies in Children With Peanut Allergy',
  'MedPath',
  'Recruiting',
])('%j is the page’s', text => expect(isSiteChrome(line(text))).toBe(false))
