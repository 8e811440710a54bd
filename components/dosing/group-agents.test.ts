import { describe, expect, it } from 'vitest'
import type { ScheduledAgent } from '@/lib/trial/dosing.ts'
import { agent } from '@/tests/support/dosing-samples.ts'
import { groupAgents, nameAgents } from './group-agents.ts'

const rows = (agents: ScheduledAgent[]) =>
  groupAgents(agents).map(group =>
    nameAgents(group)
      .map(({ before, name }) => before + name)
      .join(''),
  )

describe('groupAgents', () => {
  it.each<[string, ScheduledAgent[], string[]]>([
    [
      'the same purpose and days',
      [agent({}), agent({ agent: 'cyclophosphamide', days: [-5, -4, -3] })],
      ['fludarabine, cyclophosphamide'],
    ],
    ['other days', [agent({}), agent({ agent: 'cyclophosphamide', days: [-5] })], ['fludarabine', 'cyclophosphamide']],
    ['another part', [agent({ part: 'part 1' }), agent({ part: 'part 2' })], ['fludarabine', 'fludarabine']],
    [
      'another purpose on the same days',
      [agent({}), agent({ agent: 'abatacept', role: 'gvhdProphylaxis' })],
      ['fludarabine', 'abatacept'],
    ],
    [
      'alternatives, apart from what is given in any case',
      [
        agent({}),
        agent({ agent: 'treosulfan', route: 'intravenous' }),
        agent({ agent: 'busulfan', route: 'oral', alternativeTo: 'treosulfan' }),
        agent({ agent: 'total body irradiation', alternativeTo: 'treosulfan' }),
      ],
      ['fludarabine', 'treosulfan (intravenous) or busulfan (oral) or total body irradiation'],
    ],
    [
      'an alternative on other days',
      [agent({ agent: 'melphalan', days: [-2] }), agent({ agent: 'TBI', days: [-1], alternativeTo: 'melphalan' })],
      ['melphalan', 'TBI (or melphalan)'],
    ],
    ['agents without a name', [agent({ agent: 'not named' })], ['agents not named']],
  ])('%s', (_, agents, named) => expect(rows(agents)).toEqual(named))

  it('keeps the path of each agent', () => {
    const [group] = groupAgents([agent({}), agent({ agent: 'cyclophosphamide' })])
    expect(group?.map(({ path }) => path)).toEqual(['dosing.agents.0', 'dosing.agents.1'])
  })
})
