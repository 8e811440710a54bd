import { expect, it } from 'vitest'
import { formatProgress, showProgress } from './show-progress.ts'

const totals = { added: 1200, updated: 0, unchanged: 300, refused: 0 }

it('says how many, how fast, and how long it will take', () => {
  expect(formatProgress(totals, 2, 0.25)).toBe('25 %: 1,500 documents, 750 a second, about 6 s left')
  expect(formatProgress({ ...totals, refused: 3 }, 2, undefined)).toBe('1,503 documents, 752 a second, 3 refused')
  expect(formatProgress(totals, 600, 0.5)).toContain('about 10 min left')
  expect(formatProgress(totals, 7200, 0.5)).toContain('about 2.0 h left')
})

it('draws on a terminal alone, not too often, and takes the line away', () => {
  const written: string[] = []
  let time = 0
  const write = (text: string) => written.push(text)
  const progress = showProgress(
    { isTTY: true, write },
    () => undefined,
    () => time,
  )
  for (time = 1000; time < 1400; time += 50) progress.update(totals)
  expect(written).toHaveLength(2)
  progress.clear()
  progress.clear()
  expect(written.slice(2)).toEqual(['\r\u001B[K'])

  const silent: string[] = []
  showProgress({ write: text => silent.push(text) }, () => 0.5).update(totals)
  expect(silent).toEqual([])
})
