import { describe, expect, it } from 'vitest'
import { agent } from '@/tests/support/dosing-samples.ts'
import { describeAgent, describeAgentDays, describeAgentDose, describeAgentName } from './describe-agents.ts'

describe('the words for an agent', () => {
  it.each([
    [[-14, -13], 'days −14, −13'],
    [[-1], 'day −1'],
    [{ from: -5, to: -3 }, 'days −5 to −3'],
    [[-1, 7, 14, 28], 'days −1, +7, +14, +28'],
    [[], 'days not stated'],
  ])('days %j', (days, words) => expect(describeAgentDays({ days })).toBe(words))

  it('its dose', () => {
    expect(describeAgentDose(agent({ dose: { amount: 40, unit: 'mg/m²/day' } }))).toBe('40 mg/m²/day')
    expect(describeAgentDose(agent({ dose: { amount: 0.8, unit: 'mg/kg' } }))).toBe('0.8 mg/kg')
    expect(describeAgentDose(agent({}))).toBeUndefined()
  })

  it('that it has no name', () => expect(describeAgentName({ agent: 'not named' })).toBe('agents not named'))

  it('all of it', () => {
    expect(
      describeAgent(
        agent({
          agent: 'busulfan',
          dose: { amount: 12, unit: 'mg/kg/course' },
          route: 'oral',
          days: [-4, -3, -2],
          part: 'part 2',
          alternativeTo: 'treosulfan',
        }),
      ),
    ).toBe('busulfan 12 mg/kg/course, oral, days −4, −3, −2 (part 2; or treosulfan)')
    expect(describeAgent(agent({}))).toBe('fludarabine, days −5 to −3')
  })
})
