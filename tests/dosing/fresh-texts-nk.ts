import type { UnseenText } from './unseen-texts-shape.ts'

/** Trials of NK and CAR-NK cells. Nobody may tune the reader to these texts: see fresh-texts.table.ts. */
export const FRESH_NK_TEXTS: UnseenText[] = [
  {
    key: 'nk-f1',
    title: 'Allogeneic NK Cells With Trastuzumab in HER2-Positive Breast Cancer',
    arms: [['NK + trastuzumab', 'Trastuzumab 6 mg/kg every 3 weeks, with NK cells the day after.']],
    interventions: [
      ['NK cells', '5 × 10^7 NK cells/kg per infusion, cycles of 21 days until progression'],
      ['Trastuzumab', '8 mg/kg loading dose, then 6 mg/kg'],
    ],
    facts: { levels: [[5e7, 'cells/kg', 'NK']], infusions: null, statedAs: 'perInfusion' },
  },
  {
    key: 'nk-f2',
    title: 'Memory-like NK Cells for Relapsed AML After Haploidentical Transplant',
    description:
      'Lymphodepletion: fludarabine 25 mg/m²/day on days -6 to -2 and cyclophosphamide 60 mg/kg/day on days -5 and -4. The ' +
      'memory-like NK cells are infused on day 0 at one of two dose levels, 5 x 10^6/kg and 1 x 10^7/kg. ' +
      'Interleukin-2 is injected at 1 million units/m² every other day, seven doses in all, starting on day 1.',
    arms: [['Memory-like NK', 'One infusion from the original donor.']],
    interventions: [['Memory-like NK cells', 'NK cells activated overnight with IL-12, IL-15 and IL-18']],
    facts: {
      levels: [
        [5e6, 'cells/kg', 'NK'],
        [1e7, 'cells/kg', 'NK'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      agents: [
        { agent: 'fludarabine', role: 'lymphodepletion', dose: [25, 'mg/m²/day'], days: [-6, -5, -4, -3, -2] },
        { agent: 'cyclophosphamide', role: 'lymphodepletion', dose: [60, 'mg/kg/day'], days: [-5, -4] },
      ],
    },
  },
  {
    key: 'nk-f3',
    title: 'iPSC-Derived NK Cells Alone and With a CD20 Antibody in B-Cell Lymphoma',
    summary: 'Off-the-shelf NK cells derived from a clonal iPSC line.',
    arms: [
      ['Regimen A', 'NK monotherapy at 1×10^8, 3×10^8 or 9×10^8 cells per dose on Days 1, 8 and 15'],
      ['Regimen B', 'NK cells as in regimen A with rituximab 375 mg/m² on Day -4'],
    ],
    interventions: [
      ['iPSC-derived NK cells', 'Thawed at the bedside'],
      ['Rituximab', 'Intravenous'],
    ],
    facts: {
      levels: [
        [1e8, 'cells', 'NK'],
        [3e8, 'cells', 'NK'],
        [9e8, 'cells', 'NK'],
      ],
      infusions: 3,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells'],
    },
  },
  {
    key: 'nk-f4',
    title: 'Umbilical Cord Blood NK Cells in Advanced Hepatocellular Carcinoma',
    summary: 'NK cells are infused weekly for 4 weeks.',
    arms: [['Treatment', '1×10\\^7 NK cells/kg, once weekly, 4 times in total']],
    interventions: [['UCB-NK', 'Expanded cord blood NK cells, 100 ml in each bag']],
    facts: { levels: [[1e7, 'cells/kg', 'NK']], infusions: 4, statedAs: 'perInfusion' },
  },
  {
    key: 'nk-f5',
    title: 'NK Cell Infusion for Non-Small Cell Lung Cancer With Pembrolizumab',
    arms: [
      ['Cohort 1', 'Pembrolizumab 200 mg and autologous NK cells 2 x 10^9 cells, weekly for six weeks'],
      ['Cohort 2', 'Pembrolizumab 200 mg and autologous NK cells 4 x 10^9 cells, weekly for six weeks'],
      ['Control', 'Pembrolizumab 200 mg every three weeks'],
    ],
    facts: {
      levels: [
        [2e9, 'cells', 'NK'],
        [4e9, 'cells', 'NK'],
      ],
      infusions: 6,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'car-nk-f1',
    title: 'Cord Blood Derived CD19 CAR-NK in B-Cell Malignancies',
    description:
      'The study has a 3+3 dose escalation: 1×10^6/kg, 3×10^6/kg and 1×10^7/kg CAR-NK cells, three patients at each ' +
      'level unless toxicity occurs. Lymphodepletion: fludarabine 30 mg/m² and cyclophosphamide 300 mg/m² on days -5 ' +
      'to -3. CAR-NK cells are infused on days 0, 7 and 14.',
    arms: [['CD19 CAR-NK']],
    interventions: [['CD19 CAR-NK cells', 'Allogeneic']],
    facts: {
      levels: [
        [1e6, 'cells/kg', 'CAR-NK'],
        [3e6, 'cells/kg', 'CAR-NK'],
        [1e7, 'cells/kg', 'CAR-NK'],
      ],
      infusions: 3,
      statedAs: null,
      eitherWay: ['statedAs'],
      participants: [
        [1e6, 3],
        [3e6, 3],
        [1e7, 3],
      ],
      agents: [
        { agent: 'fludarabine', role: 'lymphodepletion', dose: [30, 'mg/m²'], days: [-5, -4, -3] },
        { agent: 'cyclophosphamide', role: 'lymphodepletion', dose: [300, 'mg/m²'], days: [-5, -4, -3] },
      ],
    },
  },
  {
    key: 'car-nk-f2',
    title: 'CD19-CAR-NK Cells in Refractory Systemic Sclerosis',
    summary: 'Investigator-initiated trial in adults with progressive skin or lung disease.',
    arms: [
      ['Dose level 1: 6×10^8 CAR-NK cells', 'Infusion on day 0, day 3 and day 6'],
      ['Dose level 2: 1.2×10^9 CAR-NK cells', 'Infusion on day 0, day 3 and day 6'],
    ],
    interventions: [['CD19-CAR-NK', 'Each infusion contains the dose of the assigned level.']],
    facts: {
      levels: [
        [6e8, 'cells', 'CAR-NK'],
        [1.2e9, 'cells', 'CAR-NK'],
      ],
      infusions: 3,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'car-nk-f3',
    title: 'NKG2D CAR-NK in Relapsed or Refractory Acute Myeloid Leukemia',
    summary: 'Patients receive 0.5~2×10^6 CAR-NK cells/kg by intravenous infusion.',
    arms: [['NKG2D CAR-NK']],
    interventions: [['NKG2D CAR-NK cells', 'Three doses at intervals of one week']],
    eligibility: 'Creatinine clearance > 60 mL/min; white cells < 25×10^9/L at the time of infusion.',
    facts: {
      levels: [[2e6, 'cells/kg', 'CAR-NK']],
      infusions: 3,
      statedAs: null,
      eitherWay: ['statedAs'],
    },
  },
]
