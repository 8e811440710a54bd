import type { UnseenText } from './unseen-texts-shape.ts'

/** T cells with a transgenic receptor, tumour-infiltrating lymphocytes, and more notations of CAR-T doses. */
export const TCR_T_TEXTS: UnseenText[] = [
  {
    key: 'car-t-14',
    title: 'CD30 CAR T Cells in Hodgkin Lymphoma',
    interventions: [
      [
        'CD30.CAR-T',
        'Level 1: 2×10\\^7/m\\^2; Level 2: 1×10\\^8/m\\^2; Level 3: 2×10\\^8/m\\^2. One injection of CD30.CAR-T cells will be given after bendamustine 70 mg/m\\^2/day and fludarabine 30 mg/m\\^2/day on days -5 to -3.',
      ],
    ],
    facts: {
      levels: [
        [2e7, 'cells/m2', 'CAR-T'],
        [1e8, 'cells/m2', 'CAR-T'],
        [2e8, 'cells/m2', 'CAR-T'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells'],
      conditional: [],
      agents: [
        { agent: 'bendamustine', role: 'lymphodepletion', dose: [70, 'mg/m²/day'], days: [-5, -4, -3] },
        { agent: 'fludarabine', role: 'lymphodepletion', dose: [30, 'mg/m²/day'], days: [-5, -4, -3] },
      ],
    },
  },
  {
    key: 'car-t-15',
    title: 'Universal CD19/BCMA CAR-T Cells in Systemic Sclerosis',
    arms: [
      ['Dose 1 (3 subjects)', 'UCAR-T cells: 1×10∧6/kg'],
      ['Dose 2 (3 subjects)', 'UCAR-T cells: 3×10∧6/kg'],
      ['Dose 3 (6 subjects)', 'UCAR-T cells: 1×10∧7/kg'],
    ],
    facts: {
      levels: [
        [1e6, 'cells/kg', 'CAR-T'],
        [3e6, 'cells/kg', 'CAR-T'],
        [1e7, 'cells/kg', 'CAR-T'],
      ],
      infusions: null,
      statedAs: null,
      conditional: [],
      participants: [
        [1e6, 3],
        [3e6, 3],
        [1e7, 6],
      ],
      cumulative: null,
    },
  },
  {
    key: 'car-t-16',
    title: 'Two Infusions of CD123 CAR T Cells Before Allogeneic Transplant',
    summary: 'The cumulative dose over both infusions is 4×10^6 CAR-T cells/kg.',
    description:
      'Half is infused on day 0, half on day 14 unless a dose-limiting toxicity arose. The collection aims at 1×10^9 mononuclear cells; a product of under 1×10^6 CAR-T cells/kg is not released.',
    facts: {
      levels: [[4e6, 'cells/kg', 'CAR-T']],
      infusions: 2,
      statedAs: 'total',
      arguable: [2e6],
      cumulative: [4e6],
    },
  },
  {
    key: 'tcr-t-01',
    title: 'HPV16 E7 TCR-T Cells in Metastatic Cervical Cancer',
    description:
      'Patients get cyclophosphamide 60 mg/kg/day on days -7 and -6 and fludarabine 25 mg/m2/day on days -7 to -3. E7 TCR-T cells are infused once on day 0, followed by aldesleukin 720,000 IU/kg every 8 hours, at most 6 doses. Dose levels are 1×10e8, 1×10e9, 1×10e10 and 1×10e11 E7 TCR-T cells.',
    facts: {
      levels: [
        [1e8, 'cells', 'transduced'],
        [1e9, 'cells', 'transduced'],
        [1e10, 'cells', 'transduced'],
        [1e11, 'cells', 'transduced'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells'],
      conditional: [],
      agents: [
        { agent: 'cyclophosphamide', role: 'lymphodepletion', dose: [60, 'mg/kg/day'], days: [-7, -6] },
        { agent: 'fludarabine', role: 'lymphodepletion', dose: [25, 'mg/m²/day'], days: [-7, -6, -5, -4, -3] },
        { agent: 'aldesleukin', role: 'cytokine', dose: [720000, 'IU/kg'] },
      ],
    },
  },
  {
    key: 'tcr-t-02',
    title: 'MAGE-A4 T Cells in Synovial Sarcoma',
    arms: [['Single arm', 'A single dose of 1.0 to 10.0 × 10^9 transduced T cells']],
    interventions: [['MAGE-A4 TCR T cells', 'Thawed and infused from one or two bags of 100 mL']],
    facts: {
      levels: [[1e10, 'cells', 'transduced']],
      infusions: 1,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'tcr-t-03',
    title: 'NY-ESO-1 Specific TCR Affinity Enhanced T Cells in Soft Tissue Sarcoma',
    summary:
      'Four groups: 5×10^8±30%, 2×10^9±30%, 5×10^9±30% and 1×10^10±30% TCR-T cells in escalation, then expansion.',
    facts: {
      levels: [
        [5e8, 'cells', 'transduced'],
        [2e9, 'cells', 'transduced'],
        [5e9, 'cells', 'transduced'],
        [1e10, 'cells', 'transduced'],
      ],
      infusions: null,
      statedAs: null,
      eitherWay: ['countedCells'],
    },
  },
  {
    key: 'til-01',
    title: 'Tumor-Infiltrating Lymphocytes for Non-Small Cell Lung Cancer After Anti-PD-1',
    description:
      'A lesion of at least 1.5 cm is resected and cells are grown for 22 days. Lymphodepletion: cyclophosphamide 60 mg/kg/day for 2 days, fludarabine 25 mg/m2/day for 5 days. One infusion of 1×10^9 to 150×10^9 viable TIL follows, then IL-2 at 600,000 IU/kg every 8-12 hours for up to 6 doses.',
    facts: {
      levels: [[1.5e11, 'cells', 'viable']],
      infusions: 1,
      statedAs: 'perInfusion',
      arguable: [1e9],
      eitherWay: ['countedCells'],
      agents: [
        { agent: 'cyclophosphamide', role: 'lymphodepletion', dose: [60, 'mg/kg/day'] },
        { agent: 'fludarabine', role: 'lymphodepletion', dose: [25, 'mg/m²/day'] },
        { agent: 'IL-2', role: 'cytokine', dose: [600000, 'IU/kg'] },
      ],
    },
  },
  {
    key: 'til-02',
    title: 'TIL Plus Pembrolizumab in Recurrent Cervical Carcinoma',
    arms: [
      [
        'TIL',
        'TIL infusion (5e9 to 5e10 cells) on Day 0; pembrolizumab 200 mg on Day -28 and every 3 weeks from Day 14',
      ],
    ],
    facts: {
      levels: [[5e10, 'cells', null]],
      infusions: 1,
      statedAs: 'perInfusion',
      arguable: [5e9],
      eitherWay: ['countedCells'],
    },
  },
]
