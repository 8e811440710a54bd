import { describe, expect, it } from 'vitest'
import { readAgents } from './read-agents.ts'

const read = (text: string) =>
  readAgents([{ field: 'detailedDescription', documentId: 'd1', start: 0, text }]).map(
    ({ agent, role, dose, days, part, alternativeTo }) =>
      [
        agent,
        role,
        dose ? `${dose.amount} ${dose.unit}` : '',
        JSON.stringify(days),
        part ?? '',
        alternativeTo ?? '',
      ].join(' | '),
  )

describe('readAgents', () => {
  it.each<[string, string[]]>([
    [
      'Lymphodepletion with fludarabine (30 mg/m2/day, IV) and cyclophosphamide (300 mg/m2/day, IV) on Days -5 to -3.',
      [
        'fludarabine | lymphodepletion | 30 mg/m²/day | {"from":-5,"to":-3} |  | ',
        'cyclophosphamide | lymphodepletion | 300 mg/m²/day | {"from":-5,"to":-3} |  | ',
      ],
    ],
    [
      'Conditioning is melphalan 140 mg/m2 on day -2 or 8 Gy of total body irradiation on day -1.',
      [
        'melphalan | conditioning | 140 mg/m² | [-2] |  | ',
        'total body irradiation | conditioning | 8 Gy | [-1] |  | melphalan',
      ],
    ],
    [
      'GVHD prophylaxis: cyclophosphamide 50 mg/kg on days +3 and +4, then tacrolimus.',
      ['cyclophosphamide | gvhdProphylaxis | 50 mg/kg | [3,4] |  | ', 'tacrolimus | gvhdProphylaxis |  | [] |  | '],
    ],
    [
      'Lymphodepletion: fludarabine 30 mg/m2 for 4 days: 5, -4, 3, -2',
      ['fludarabine | lymphodepletion | 30 mg/m² | [] |  | '],
    ],
    [
      'Lymphodepletion: cyclophosphamide 500 mg/m2 for 3 days. NK cells will follow on day 0.',
      ['cyclophosphamide | lymphodepletion | 500 mg/m² | [] |  | '],
    ],
    ['IL-2 is given at 6 million IU on day 1.', ['IL-2 | cytokine | 6 million IU | [1] |  | ']],
    ['NK cells are cultured with IL-2 1000 IU on day 1.', []],
    ['Relapse after prior therapy with busulfan 12 mg/kg.', []],
    ['Patients refractory to methotrexate.', []],
  ])('%s', (text, agents) => expect(read(text)).toEqual(agents))
})

describe('drugs that several texts tell of', () => {
  const readAll = (texts: Record<string, string>) =>
    readAgents(
      Object.entries(texts).map(([field, text], at) => ({ field, documentId: 'd1', start: at * 1000, text })),
    ).map(({ agent, role, dose, days }) =>
      [agent, role, dose ? `${dose.amount} ${dose.unit}` : '', JSON.stringify(days)].join(' | '),
    )

  it('gives the dose of one text the purpose that another one says', () => {
    expect(
      readAll({
        'armGroups.0.description':
          'Chemotherapy with fludarabine 30mg/m2/day and cytarabine 2g/m2/day for 5 days (Day -6 to Day -2), then cells.',
        briefSummary: 'NK cells are given after fludarabine and cytarabine conditioning.',
      }),
    ).toEqual([
      'fludarabine | conditioning | 30 mg/m2/day | {"from":-6,"to":-2}'.replace('m2', 'm²'),
      'cytarabine | conditioning | 2 g/m²/day | {"from":-6,"to":-2}',
    ])
  })

  it('keeps apart what one drug is given for twice', () => {
    expect(
      readAll({
        'armGroups.0.description': 'Cyclophosphamide 500 mg/m2 on days -5 and -4. Cells follow.',
        briefSummary: 'GVHD prophylaxis is cyclophosphamide 50 mg/kg on days 3 and 4.',
      }),
    ).toEqual([
      'cyclophosphamide | lymphodepletion | 500 mg/m² | [-5,-4]',
      'cyclophosphamide | gvhdProphylaxis | 50 mg/kg | [3,4]',
    ])
  })

  it.each([
    ['Conditioning with etoposide before the cells.', 'Etoposide 150 mg/m2 may be given for hemophagocytosis.'],
    ['Lymphodepletion with cytarabine before the cells.', 'Intrathecal cytarabine 70 mg is given for CNS disease.'],
    ['Conditioning with cyclophosphamide and TBI.', 'Then cyclophosphamide 50 mg/kg twice after the graft.'],
  ])('gives no dose without days before the cells the purpose of another text: %s', (briefSummary, description) => {
    const read = readAll({ briefSummary, 'armGroups.0.description': description })
    expect(read.filter(line => /\| (?:conditioning|lymphodepletion) \| \d/.test(line) && !/cyclo/.test(line))).toEqual(
      [],
    )
    expect(read).not.toContain('cyclophosphamide | conditioning | 50 mg/kg | []')
  })
})
