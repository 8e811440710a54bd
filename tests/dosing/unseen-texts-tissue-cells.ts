import type { UnseenText } from './unseen-texts-shape.ts'

/** Stromal cells, stem cells and their grafts, dendritic cells, macrophages. */
export const TISSUE_CELL_TEXTS: UnseenText[] = [
  {
    key: 'msc-01',
    title: 'Umbilical Cord Mesenchymal Stem Cells in Moderate to Severe ARDS',
    arms: [
      ['UC-MSC', 'Three infusions of 1×10^6 UC-MSCs/kg on days 0, 2 and 4, in 100 mL of saline with albumin'],
      ['Placebo', 'Saline 100 mL on days 0, 2 and 4'],
    ],
    eligibility: 'PaO2/FiO2 below 200 mmHg. Leukocytes under 2×10^9/L exclude.',
    facts: {
      levels: [[1e6, 'cells/kg', 'mesenchymal']],
      infusions: 3,
      statedAs: 'perInfusion',
      conditional: [],
      cumulative: [3e6],
    },
  },
  {
    key: 'msc-02',
    title: 'Intra-Articular Adipose-Derived MSC for Knee Osteoarthritis',
    arms: [
      ['Low dose', 'One injection of 10 million adipose MSC in 3 mL'],
      ['Mid dose', 'One injection of 50 million adipose MSC in 3 mL'],
      ['High dose', 'One injection of 100 million adipose MSC in 3 mL'],
      ['Control', 'Hyaluronate 20 mg'],
    ],
    facts: {
      levels: [
        [1e7, 'cells', 'mesenchymal'],
        [5e7, 'cells', 'mesenchymal'],
        [1e8, 'cells', 'mesenchymal'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      conditional: [],
    },
  },
  {
    key: 'msc-03',
    title: 'Bone Marrow MSC for Steroid-Refractory Acute GVHD',
    description:
      'Bone marrow MSC, 2 x 10^6 MSC/kg actual body weight, twice a week for 4 consecutive weeks. Four weekly infusions more are given to those with a partial response. Methylprednisolone 2 mg/kg/day had failed before.',
    facts: {
      levels: [[2e6, 'cells/kg', 'mesenchymal']],
      infusions: null,
      statedAs: null,
      eitherWay: ['infusions', 'statedAs'],
    },
  },
  {
    key: 'msc-04',
    title: 'Stem Cells for Perianal Fistulas in Crohn Disease',
    interventions: [
      [
        'eASC',
        '120 million expanded adipose-derived mesenchymal stem cells (5 million cells/mL), one intralesional administration',
      ],
    ],
    facts: {
      levels: [[1.2e8, 'cells', 'mesenchymal']],
      infusions: 1,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'msc-05',
    title: 'Wharton Jelly MSC in Amyotrophic Lateral Sclerosis',
    description:
      'Group 1 receives 1х106 MSC per kg intrathecally once, group 2 receives 1х106 MSC per kg intrathecally twice, a month apart. ALSFRS-R is scored at 6 months.',
    facts: {
      levels: [[1e6, 'cells/kg', 'mesenchymal']],
      infusions: null,
      statedAs: 'perInfusion',
      eitherWay: ['statedAs'],
    },
  },
  {
    key: 'msc-06',
    title: 'Intracoronary Cardiosphere Cells Versus Placebo',
    arms: [['Cells', '75,000,000 cells split equally among three coronary territories in one procedure']],
    facts: {
      levels: [[7.5e7, 'cells', null]],
      infusions: 1,
      statedAs: 'total',
      arguable: [2.5e7],
      eitherWay: ['statedAs', 'infusions', 'countedCells'],
    },
  },
  {
    key: 'msc-07',
    title: 'Intravenous MSC for Ischemic Stroke',
    description:
      'Dose tiers are 1e6, 3e6 and 10e6 MSC/kg, three patients per tier and lowest tier first, one infusion within 72 hours of onset. The tier of 10e6 MSC/kg is opened only if the board agrees. NIHSS is 8 to 20 at entry.',
    facts: {
      levels: [
        [1e6, 'cells/kg', 'mesenchymal'],
        [3e6, 'cells/kg', 'mesenchymal'],
        [1e7, 'cells/kg', 'mesenchymal'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      conditional: [1e7],
      starting: 1e6,
      participants: [
        [1e6, 3],
        [3e6, 3],
        [1e7, 3],
      ],
      cumulative: [1e6, 3e6, 1e7],
    },
  },
  {
    key: 'gene-01',
    title: 'Lentiviral Gene Therapy for Beta-Thalassemia',
    description:
      'Mobilised cells are collected with a goal of 12×10^6 CD34+ cells/kg, of which 2×10^6/kg are kept unmodified as a rescue. After conditioning with busulfan 3.2 mg/kg/day on days -6 to -3, the transduced product is infused once at not less than 5×10^6 CD34+ cells/kg. The vector copy number is between 0.8 and 4 per cell.',
    facts: {
      levels: [[5e6, 'cells/kg', 'CD34+']],
      infusions: 1,
      statedAs: 'perInfusion',
      agents: [{ agent: 'busulfan', role: 'conditioning', dose: [3.2, 'mg/kg/day'], days: [-6, -5, -4, -3] }],
    },
  },
  {
    key: 'gene-02',
    title: 'Base-Edited Autologous CD34+ Cells in Sickle Cell Disease',
    interventions: [
      [
        'BX-HSC',
        'Autologous CD34+ cells edited at the HBG promoters; a single dose of at least 3.0 × 10^6 viable CD34+ cells/kg by vein',
      ],
    ],
    facts: {
      levels: [[3e6, 'cells/kg', 'CD34+']],
      infusions: 1,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'hsct-01',
    title: 'Alpha/Beta T-Cell and CD19 Depleted Haploidentical Grafts for Severe Aplastic Anemia',
    description:
      'The graft aims at 10 × 10^6 CD34+ cells/kg of recipient weight (minimum 5 × 10^6, maximum 20 × 10^6) and holds fewer than 1 × 10^5 αβ T cells/kg. Conditioning: rabbit ATG 2.5 mg/kg/day on days -12 to -10, fludarabine 40 mg/m2/day on days -9 to -6. Cells are infused on day 0.',
    facts: {
      levels: [[1e7, 'cells/kg', 'CD34+']],
      infusions: 1,
      statedAs: null,
      arguable: [5e6, 2e7],
      eitherWay: ['infusions', 'statedAs'],
      agents: [
        { agent: 'ATG', role: 'conditioning', dose: [2.5, 'mg/kg/day'], days: [-12, -11, -10] },
        { agent: 'fludarabine', role: 'conditioning', dose: [40, 'mg/m²/day'], days: [-9, -8, -7, -6] },
      ],
    },
  },
  {
    key: 'hsct-02',
    title: 'Double Cord Blood Transplantation With an Expanded Unit',
    description:
      'The unmanipulated unit must hold 2.0 × 10^7 total nucleated cells/kg or more and is infused on day 0 with the expanded unit. Conditioning: total body irradiation 13.2 Gy in 8 fractions, days -10 to -7; cyclophosphamide 60 mg/kg/day on days -6 and -5.',
    facts: {
      levels: [],
      infusions: null,
      statedAs: null,
      arguable: [2e7],
      eitherWay: ['infusions', 'statedAs'],
      agents: [
        { agent: 'total body irradiation', role: 'conditioning', dose: [13.2, 'Gy'], days: [-10, -9, -8, -7] },
        { agent: 'cyclophosphamide', role: 'conditioning', dose: [60, 'mg/kg/day'], days: [-6, -5] },
      ],
    },
  },
  {
    key: 'hsct-03',
    title: 'Bone Marrow Mononuclear Cells in Chronic Limb Ischemia',
    arms: [
      [
        'BM-MNC',
        'A total of 1×10^9 (± 20 %) bone marrow mononuclear cells in 40 intramuscular injections in one session',
      ],
    ],
    facts: {
      levels: [[1e9, 'cells', 'other']],
      infusions: 1,
      statedAs: 'total',
      eitherWay: ['countedCells', 'infusions'],
    },
  },
  {
    key: 'dc-01',
    title: 'Autologous Dendritic Cell Vaccine in Newly Diagnosed Glioblastoma',
    arms: [
      [
        'DC vaccine',
        'Intradermal vaccination with 1 × 10^7 dendritic cells every two weeks, four vaccinations; temozolomide 75 mg/m2 with radiation 60 Gy',
      ],
    ],
    facts: {
      levels: [[1e7, 'cells', 'other']],
      infusions: 4,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells', 'statedAs'],
      conditional: [],
    },
  },
  {
    key: 'dc-02',
    title: 'WT1-Loaded Dendritic Cells in AML in First Remission',
    description:
      'Patients are vaccinated with DC on weeks 0, 2, 4, 6 and 8. The first patient is given 2.5 million DC per vaccination, the following four 5 million DC per vaccination and the rest 10 million DC per vaccination. Monocytes come from an apheresis of 10 L.',
    facts: {
      levels: [
        [2.5e6, 'cells', 'other'],
        [5e6, 'cells', 'other'],
        [1e7, 'cells', 'other'],
      ],
      infusions: 5,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells'],
      participants: [
        [2.5e6, 1],
        [5e6, 4],
      ],
    },
  },
  {
    key: 'mac-01',
    title: 'HER2 CAR-Macrophages in Solid Tumors',
    arms: [
      [
        'Group 1',
        'Fractionated: up to 5×10^8 CAR-macrophages on Day 1, up to 1.5×10^9 on Day 3, up to 3×10^9 on Day 5',
      ],
      ['Group 2', 'Bolus: up to 5×10^9 CAR-macrophages on Day 1'],
    ],
    facts: {
      levels: [[5e9, 'cells', 'other']],
      infusions: null,
      statedAs: 'perInfusion',
      arguable: [5e8, 1.5e9, 3e9],
      eitherWay: ['countedCells', 'statedAs'],
    },
  },
  {
    key: 'mac-02',
    title: 'Autologous Macrophage Therapy for Liver Cirrhosis',
    arms: [
      ['Macrophages', 'Three infusions (days 0, 30 and 60) of up to 1×10^9 autologous macrophages'],
      ['Control', 'Standard care. MELD between 10 and 17.'],
    ],
    facts: {
      levels: [[1e9, 'cells', 'other']],
      infusions: 3,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells', 'statedAs'],
    },
  },
]
