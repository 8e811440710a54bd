import { expect, it } from 'vitest'
import { Refusal } from '@/lib/registries/refusal.ts'
import { packBatch, unpackBatch } from './thread-messages.ts'

it('brings texts, records and refusals to a thread as they were offered', () => {
  const file = Buffer.from('{"a":1}\n{"b":"ü"}\n')
  const offered = [
    { name: 'line 1', record: file.subarray(0, 7) },
    { name: 'page', text: 'A page' },
    { name: 'line 3', refusal: new Refusal('notText', 'It is no text.') },
    { name: 'line 2', record: file.subarray(8, 18) },
  ]
  const sent = packBatch(offered)
  expect(sent.records.length).toBe(17)
  const received = unpackBatch(structuredClone(sent, { transfer: [sent.records.buffer] }))
  expect(received.map(({ name }) => name)).toEqual(['line 1', 'page', 'line 3', 'line 2'])
  expect(received.map(one => 'record' in one && Buffer.from(one.record).toString())).toEqual([
    ...['{"a":1}', false, false, '{"b":"ü"}'],
  ])
  const [, page, refused] = received
  expect(page && 'text' in page && page.text).toBe('A page')
  expect(refused && 'refusal' in refused && refused.refusal.message).toBe('It is no text.')
  expect(file.toString()).toBe('{"a":1}\n{"b":"ü"}\n')
})
