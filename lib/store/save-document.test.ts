import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getCurrentTexts } from './get-current-texts.ts'
import { getDocument } from './get-document.ts'
import { hashText } from './hash-text.ts'
import { searchTexts } from './index-trial.ts'
import { saveDocument } from './save-document.ts'
import { freshFolder, readingOf, storeForReadings, trialWith } from './testing.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

/** Every table, for comparing before and after. */
function dump(store: ReturnType<typeof storeForReadings>['store']) {
  const tables = store
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all()
  return tables.map(({ name }) => [name, store.prepare(`SELECT * FROM "${name}"`).all()])
}

const trialId = 'NCT01234567'
const full = trialWith({
  trialId,
  orgStudyId: 'ORG-7',
  secondaryIds: [
    { id: 'U-1', type: 'Other Identifier', domain: null, link: null },
    { id: 'U-2', type: null, domain: null, link: null },
  ],
  briefTitle: 'CD123 CAR-NK in AML',
  overallStatus: 'RECRUITING',
  startDate: { date: '2024-11', type: null },
  completionDate: { date: '2027', type: 'ESTIMATED' },
  hasResults: false,
  leadSponsor: { name: 'A sponsor', class: 'OTHER' },
  collaborators: [
    { name: 'Another', class: null },
    { name: 'A third', class: 'INDUSTRY' },
  ],
  responsibleParty: {
    type: 'SPONSOR',
    investigatorFullName: null,
    investigatorTitle: null,
    investigatorAffiliation: null,
    oldNameTitle: null,
    oldOrganization: null,
  },
  conditions: ['AML', 'MDS'],
  studyType: 'INTERVENTIONAL',
  phases: ['PHASE1', 'PHASE2'],
  whoMasked: ['PARTICIPANT', 'INVESTIGATOR'],
  enrollment: { count: 5_000_000_000, type: 'ACTUAL' },
  armGroups: [
    { label: 'Low', type: 'EXPERIMENTAL', description: null, interventionNames: ['Drug: X', 'Biological: Y, "Z"'] },
  ],
  interventions: [{ type: null, name: 'X', description: 'of some kind', armGroupLabels: ['Low'], otherNames: [] }],
  primaryOutcomes: [{ measure: 'DLT', timeFrame: '28 days', description: null }],
  secondaryOutcomes: [{ measure: 'OS', timeFrame: null, description: 'd' }],
  eligibilityCriteria: 'raw\n\\> text',
  criteria: {
    inclusion: [
      {
        marker: '1.',
        text: 'first',
        children: [{ marker: 'a.', text: 'below', children: [{ marker: null, text: 'deep', children: [] }] }],
      },
      { marker: '2.', text: '', children: [] },
    ],
    exclusion: [{ marker: null, text: 'heading', children: [{ marker: '*', text: 'point', children: [] }] }],
    other: [{ marker: null, text: 'neither', children: [] }],
  },
  healthyVolunteers: false,
  sex: 'ALL',
  minimumAge: '1 Month',
  stdAges: ['CHILD', 'ADULT'],
  locations: [
    { facility: null, status: 'RECRUITING', city: 'Moscow', state: null, zip: null, country: 'Russia', geoPoint: null },
  ],
  locationCount: 0,
  countries: ['Russia'],
  centralContacts: [{ name: 'A desk', role: 'CONTACT', phone: '1', phoneExt: '2', email: null }],
  facilityContacts: [{ name: 'A person', role: null, phone: null, phoneExt: null, email: 'a@b.c' }],
  relatedTrials: [{ trialId: 'NCT07654321', briefTitle: null, overallStatus: 'UNKNOWN', phases: ['PHASE1'] }],
})

const text = 'The registry’s text 🎉: CD123 CAR-NK in AML\r\nline two'
const reading = readingOf(full, {
  registry: 'MedDataX',
  evidence: {
    briefTitle: [
      { start: 24, end: 43 },
      { start: 0, end: 3 },
    ],
    conditions: [{ start: 40, end: 43 }],
  },
  absence: { officialTitle: 'absentOnPage', 'armGroups.0.description': 'unreadable', allocation: 'cutOff' },
  basis: { stdAges: { basis: 'inferred', reason: 'from the limits' } },
  warnings: [
    { code: 'brokenList', field: 'criteria.inclusion', start: 3, end: 9, line: 1, words: 'words', message: 'said' },
    { code: 'cutOff', field: null, start: 9, end: 9, line: 2, words: '', message: 'the end' },
  ],
})

describe('what is stored', () => {
  it('is a row of what lists show, and the text as it was', async () => {
    const { save, store } = storeForReadings(() => ({ targets: ['CD123'] }))
    expect(save(reading, text, 'https://example.org/1')).toBe('added')
    expect(store.prepare('SELECT * FROM trials').get()).toEqual({
      key: 1,
      trialId,
      nctId: trialId,
      orgStudyId: 'ORG-7',
      secondaryIds: '[{"id":"U-1","type":"Other Identifier"},{"id":"U-2","type":null}]',
      briefTitle: 'CD123 CAR-NK in AML',
      officialTitle: null,
      acronym: null,
      overallStatus: 'RECRUITING',
      startDate: '2024-11',
      startDateType: null,
      primaryCompletionDate: null,
      primaryCompletionDateType: null,
      completionDate: '2027',
      completionDateType: 'ESTIMATED',
      lastUpdatePostDate: null,
      lastUpdatePostDateType: null,
      hasResults: 0,
      studyType: 'INTERVENTIONAL',
      phases: 'PHASE1 PHASE2',
      enrollmentCount: 5_000_000_000,
      enrollmentType: 'ACTUAL',
      sex: 'ALL',
      minimumAge: '1 Month',
      maximumAge: null,
      stdAges: 'CHILD ADULT',
      leadSponsor: 'A sponsor',
      leadSponsorClass: 'OTHER',
      conditions: '["AML","MDS"]',
      interventions: '[{"type":null,"name":"X"}]',
      countries: '["Russia"]',
      registries: '["MedDataX"]',
      targets: '["CD123"]',
      doseLevels: null,
      rowsVersion: 1,
    })
    const [stored] = await getCurrentTexts([trialId])
    expect(stored).toMatchObject({
      trialId,
      texts: [
        {
          text,
          document: { sha256: hashText(text), registry: 'MedDataX', parserVersion: 1, url: 'https://example.org/1' },
        },
      ],
    })
  })

  it('is one trial of two texts where two registries tell it, whatever their order', async () => {
    const other = readingOf(trialWith({ trialId, officialTitle: 'Longer' }), { registry: 'MedPath' })
    for (const order of [
      [reading, other],
      [other, reading],
    ]) {
      const { save, store } = storeForReadings()
      expect(order.map(one => save(one, `${one.registry} text`))).toEqual(['added', 'updated'])
      const [stored] = await getCurrentTexts([trialId])
      expect(stored?.texts.map(one => one.text)).toEqual(['MedDataX text', 'MedPath text'])
      expect(store.prepare('SELECT briefTitle, officialTitle, registries FROM trials').all()).toEqual([
        { briefTitle: full.briefTitle, officialTitle: 'Longer', registries: '["MedDataX","MedPath"]' },
      ])
      store.close()
      await folder.remove()
      folder = freshFolder()
    }
  })

  it('comes in the order asked for, unknown ones left out', async () => {
    const { save } = storeForReadings()
    for (const id of ['NCT00000001', 'NCT00000002', 'NCT00000003']) save(readingOf(trialWith({ trialId: id })))
    const stored = await getCurrentTexts(['NCT00000003', 'NCT99999999', "x' OR 1=1 --", 'NCT00000001'])
    expect(stored.map(one => one.trialId)).toEqual(['NCT00000003', 'NCT00000001'])
    expect(await getCurrentTexts([])).toEqual([])
  })
})

describe('saving again', () => {
  it('changes nothing for the same text', () => {
    const { save, store } = storeForReadings()
    save(reading, text)
    const before = dump(store)
    expect(save(reading, text)).toBe('unchanged')
    expect(dump(store)).toEqual(before)
  })

  it('keeps the older text, and takes nothing from it any more', async () => {
    const { save, store } = storeForReadings()
    save(reading, text)
    const [old] = (await getCurrentTexts([trialId]))[0]?.texts ?? []
    const newer = readingOf(trialWith({ trialId, briefTitle: 'Renamed' }), { registry: 'MedDataX' })
    expect(save(newer, 'newer')).toBe('updated')
    expect((await getCurrentTexts([trialId]))[0]?.texts.map(one => one.text)).toEqual(['newer'])
    expect(store.prepare('SELECT briefTitle, conditions FROM trials').all()).toEqual([
      { briefTitle: 'Renamed', conditions: '[]' },
    ])
    expect(await getDocument(old?.document.id ?? '')).toMatchObject({ text, trialId, warnings: reading.warnings })
    expect(store.prepare('SELECT count(*) AS n FROM registry_documents').get()).toEqual({ n: 2 })
    expect(save(reading, text)).toBe('unchanged')
  })

  it('reads the same text again where the parser was improved', async () => {
    const { save, store } = storeForReadings()
    save(readingOf(trialWith({ trialId, briefTitle: 'Misread' })), text)
    const better = readingOf(trialWith({ trialId, briefTitle: 'Read well' }), { parserVersion: 2 })
    expect(save(better, text)).toBe('updated')
    expect(store.prepare('SELECT briefTitle FROM trials').pluck().all()).toEqual(['Read well'])
    expect((await getCurrentTexts([trialId]))[0]?.texts[0]?.document.parserVersion).toBe(2)
    expect(store.prepare('SELECT count(*) AS n FROM registry_documents').get()).toEqual({ n: 1 })
    expect(save(readingOf(trialWith({ trialId }), { parserVersion: 1 }), text)).toBe('unchanged')
  })

  it('reads the same text again where what makes the rows was improved', () => {
    const { save } = storeForReadings()
    const again = (rowsVersion: number) => save(readingOf(trialWith({ trialId })), text, undefined, rowsVersion)
    expect([again(1), again(1), again(2), again(2), again(1)]).toEqual([
      'added',
      'unchanged',
      'updated',
      'unchanged',
      'unchanged',
    ])
  })

  it('keeps the index in step with the rows', () => {
    const { save, store } = storeForReadings()
    const found = (word: string) =>
      store.prepare('SELECT rowid FROM trial_search WHERE trial_search MATCH ?').all(word).length
    save(readingOf(trialWith({ trialId, briefTitle: 'Natural killer cells' })))
    expect([found('killer'), found('dendritic')]).toEqual([1, 0])
    save(readingOf(trialWith({ trialId, briefTitle: 'Dendritic cells' })))
    expect([found('killer'), found('dendritic')]).toEqual([0, 1])
    expect(store.prepare('SELECT count(*) AS n FROM trial_search').get()).toEqual({ n: 1 })
    store.prepare("INSERT INTO trial_search(trial_search) VALUES ('integrity-check')").run()
    expect(searchTexts(full).interventions).toEqual(['X', 'Low', 'Y, "Z"'])
  })
})

describe('all or nothing', () => {
  it.each(['trials', 'filter_terms', 'filter_pages', 'trial_search', 'warnings', 'registry_documents'])(
    'leaves nothing half written when writing %s fails',
    table => {
      const { save, store } = storeForReadings()
      save(readingOf(trialWith({ trialId, briefTitle: 'As it was' })), 'first')
      const rows = dump(store)
      const sabotaged = new Proxy(store, {
        get(target, key) {
          if (key !== 'prepare') return Reflect.get(target, key, target)
          return (sql: string) => {
            if (new RegExp(`INSERT INTO "?${table}`).test(sql)) throw new Error('the disk went away')
            return target.prepare(sql)
          }
        },
      })
      const offered = { text, reading: { ...reading, registry: 'MedPath' as const }, url: undefined, rowsVersion: 1 }
      const compose = storeForReadings().compose
      expect(() => saveDocument(sabotaged, { id: undefined }, offered, (_, one) => compose([], one))).toThrow(
        'the disk went away',
      )
      expect(dump(store)).toEqual(rows)
    },
  )

  it('writes nothing when composing throws', () => {
    const { store } = storeForReadings()
    const before = dump(store)
    const refuse = () => {
      throw new Error('cannot compose')
    }
    const offered = { text, reading, url: undefined, rowsVersion: 1 }
    expect(() => saveDocument(store, { id: undefined }, offered, refuse)).toThrow('cannot compose')
    expect(dump(store)).toEqual(before)
  })
})
