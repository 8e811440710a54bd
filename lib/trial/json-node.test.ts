import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JsonNode, nodeAt, parseJson } from './json-node.ts'

/** Every node below and with this one. */
const nodesOf = (node: JsonNode): JsonNode[] => [
  node,
  ...node.items.flatMap(nodesOf),
  ...node.keys.flatMap(key => nodesOf(node.member(key) ?? node)),
]

/** What JSON.parse has at the place of a node. */
const valueAt = (root: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, key) => (Object.hasOwn(Object(value), key) ? Reflect.get(Object(value), key) : undefined),
      root,
    )

describe('JsonNode', () => {
  it('finds every value of any JSON where JSON.parse has it, however it is laid out', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', '\t', '\r\n '), (value, gap) => {
        const text = `${gap}${JSON.stringify(value, null, gap)}\n`
        const root = parseJson(text)
        const parsed: unknown = JSON.parse(text)
        for (const node of root ? nodesOf(root) : []) {
          const there = valueAt(parsed, node.pointer)
          const quote = text.slice(node.start, node.end)
          expect(JSON.parse(node.kind === 'text' ? `"${quote}"` : quote)).toEqual(there)
          if (typeof there !== 'object') expect(node.value).toBe(there)
          expect(root && nodeAt(root, node.pointer)?.start).toBe(node.start)
        }
      }),
    )
  })

  it('takes escaped quotation marks and backslashes for what they are', () => {
    const root = parseJson('{"a\\"b":"x\\\\","c":["\\\\\\"]","d"]}')
    expect(root?.member('a"b')?.value).toBe('x\\')
    expect(root?.member('c')?.items.map(({ value }) => value)).toEqual(['\\"]', 'd'])
  })

  it('takes the last of several members of one name', () => {
    expect(parseJson('{"a":1,"a":2}')?.member('a')?.value).toBe(2)
  })

  it('takes a number that is too large for one as null, as which it is stored', () => {
    const number = parseJson('{"a":1e999}')?.member('a')
    expect([number?.kind, number?.value]).toEqual(['null', undefined])
  })

  it('has nothing where nothing stands', () => {
    const root = parseJson('{"a":[null,{"b":""}]}')
    const at = (pointer: string) => root && nodeAt(root, pointer)
    expect(at('/a/0')?.value).toBeUndefined()
    expect(at('/a/0')?.kind).toBe('null')
    expect(at('/a/1/b')?.value).toBe('')
    for (const pointer of ['/b', '/a/2', '/a/x', '/a/0/b', '/a/1/b/c', '/__proto__', '/a/length'])
      expect(at(pointer), pointer).toBeUndefined()
  })

  it.each(['', '{', '{"a":1}{"b":2}', "{'a':1}", '[1,]', 'undefined'])('%j is no JSON', text =>
    expect(parseJson(text)).toBeUndefined(),
  )
})
