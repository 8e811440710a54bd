import type { UnseenText } from './unseen-texts-shape.ts'

/** CAR-NK cells, and NK cells beside a transplant or for other uses than leukemia. */
export const CAR_NK_TEXTS: UnseenText[] = [
  {
    key: 'car-nk-01',
    title: 'Anti-CD19 CAR-NK Cells in Relapsed or Refractory B-Cell Non-Hodgkin Lymphoma',
    description:
      'A 3+3 design with four dose groups of CAR-NK cells: 5×10⁶/kg, 1×10⁷/kg, 2×10⁷/kg and 4×10⁷/kg. Each subject gets three infusions, on D0, D7 and D14, at the dose of the group. Fludarabine 25 mg/m² and cyclophosphamide 300 mg/m² are given on D-5 to D-3 for lymphodepletion. EBV DNA must be < 1×10³ copies/mL and ALT ≤ 3×ULN.',
    arms: [['CD19 CAR-NK', 'Single arm, dose escalation']],
    facts: {
      levels: [
        [5e6, 'cells/kg', 'CAR-NK'],
        [1e7, 'cells/kg', 'CAR-NK'],
        [2e7, 'cells/kg', 'CAR-NK'],
        [4e7, 'cells/kg', 'CAR-NK'],
      ],
      infusions: 3,
      statedAs: 'perInfusion',
      conditional: [],
      cumulative: [1.5e7, 3e7, 6e7, 1.2e8],
      agents: [
        { agent: 'fludarabine', role: 'lymphodepletion', dose: [25, 'mg/m²'], days: [-5, -4, -3] },
        { agent: 'cyclophosphamide', role: 'lymphodepletion', dose: [300, 'mg/m²'], days: [-5, -4, -3] },
      ],
    },
  },
  {
    key: 'car-nk-02',
    title: 'NKX-Mesothelin in Ovarian Cancer',
    arms: [
      [
        'Part 1: dose finding',
        'CAR-positive NK cells by vein on Days 0, 7 and 14 of a 28-day cycle. DL1: 1.5 × 10^8 CAR+ NK cells/dose; DL2: 5 × 10^8 CAR+ NK cells/dose; DL3: 1.5 × 10^9 CAR+ NK cells/dose.',
      ],
      ['Part 2: expansion', 'Up to 20 participants at the dose recommended after Part 1'],
    ],
    facts: {
      levels: [
        [1.5e8, 'cells', 'CAR-positive NK'],
        [5e8, 'cells', 'CAR-positive NK'],
        [1.5e9, 'cells', 'CAR-positive NK'],
      ],
      infusions: 3,
      statedAs: 'perInfusion',
      conditional: [],
    },
  },
  {
    key: 'car-nk-03',
    title: 'Exploratory Study of CD33/CLL1 Dual CAR-NK Cells for AML',
    summary: 'This is a single-center, single-arm, open study of the safety of CD33/CLL1 CAR-NK.',
    arms: [
      [
        'CD33/CLL1 CAR-NK',
        'Three dose groups: low dose, 6×108 CAR-NK cells; medium dose, 12×108 CAR-NK cells; high dose, 18×108 CAR-NK cells. One infusion for each patient.',
      ],
    ],
    facts: {
      levels: [
        [6e8, 'cells', 'CAR-NK'],
        [1.2e9, 'cells', 'CAR-NK'],
        [1.8e9, 'cells', 'CAR-NK'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      conditional: [],
    },
  },
  {
    key: 'car-nk-04',
    title: 'BCMA CAR-NK 92 Cells in Multiple Myeloma',
    description:
      'Between 1 and 3 x 10^6 CAR-NK-92 cells per kilogram are infused; whether further doses follow is decided by the response.',
    facts: {
      levels: [[3e6, 'cells/kg', 'CAR-NK']],
      infusions: null,
      statedAs: null,
      eitherWay: ['statedAs'],
    },
  },
  {
    key: 'car-nk-05',
    title: 'CD19 CAR-NK in Refractory Systemic Lupus Erythematosus',
    arms: [
      ['Dose level 1', '3×10^6 CAR-NK cells/kg on D0'],
      ['Dose level 2', '1×10^7 CAR-NK cells/kg on D0'],
      ['Dose level 3', '1×10^7 CAR-NK cells/kg on D0, D3 and D7'],
    ],
    summary:
      'Three people are treated at level 1, three at level 2 and six at level 3. SLEDAI-2K falls are recorded. Urine protein below 0.5 g and a white count of at least 3.0×109/L are required.',
    facts: {
      levels: [
        [3e6, 'cells/kg', 'CAR-NK'],
        [1e7, 'cells/kg', 'CAR-NK'],
      ],
      infusions: null,
      statedAs: 'perInfusion',
      conditional: [],
      cumulative: null,
    },
  },
  {
    key: 'car-nk-06',
    title: 'NKG2D CAR-NK Cells in Previously Treated Colorectal Cancer',
    description:
      'Escalation by classic 3+3 rules. Subjects of cohort 1 get 5E8 cells, of cohort 2 1E9 cells and of cohort 3 2E9 cells per infusion of NKG2D CAR-NK, twice a week for 3 weeks. Each cohort has 3 subjects; a cohort with a dose-limiting toxicity is widened to 6. The product holds no more than 5 copies of the vector per cell.',
    facts: {
      levels: [
        [5e8, 'cells', 'CAR-NK'],
        [1e9, 'cells', 'CAR-NK'],
        [2e9, 'cells', 'CAR-NK'],
      ],
      infusions: 6,
      statedAs: 'perInfusion',
      conditional: [],
    },
  },
  {
    key: 'car-nk-07',
    title: 'Allogeneic CD5 CAR-NK Therapy of T-Lineage Malignancy',
    arms: [
      [
        'Arm 1',
        'LD: Flu/Cy. CD5.CAR/IL15 NK at 1×10^6-1×10^7 viable CAR+ NK cells per kg body weight on Day 0, single dose',
      ],
    ],
    facts: {
      levels: [[1e7, 'cells/kg', 'CAR-positive NK']],
      infusions: 1,
      statedAs: 'perInfusion',
      arguable: [1e6],
    },
  },
  {
    key: 'car-nk-08',
    title: 'Off-the-Shelf NK Cells Plus Monoclonal Antibody in Lymphoma',
    arms: [
      ['Regimen A', 'NK-104 at 1×10^9 NK cells on Days 1, 8 and 15, with obinutuzumab 1000 mg'],
      ['Regimen B', 'NK-104 at 4×10^9 NK cells as a single dose on Day 1, with obinutuzumab 1000 mg'],
    ],
    facts: {
      levels: [
        [1e9, 'cells', 'NK'],
        [4e9, 'cells', 'NK'],
      ],
      infusions: null,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'car-nk-09',
    title: 'Intravesical NK Cells for Non-Muscle-Invasive Bladder Cancer',
    summary: 'NK cells are put into the bladder once a week for six weeks.',
    description:
      'Dose cohorts are 100,000,000 NK cells, 300,000,000 NK cells and 1,000,000,000 NK cells per instillation in 50 mL of saline, held for 90 minutes. Urine cytology is collected at week 12.',
    facts: {
      levels: [
        [1e8, 'cells', 'NK'],
        [3e8, 'cells', 'NK'],
        [1e9, 'cells', 'NK'],
      ],
      infusions: 6,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'car-nk-10',
    title: 'Placental CD34-Derived NK Cells (PNK-3) in Adults With AML in Remission',
    description:
      'Cohort 1 will receive 600 million cells on Days 0, 7, and 14 (1.8 billion cells total); cohort 2 1.8 billion cells on Days 0, 7, and 14 (5.4 billion cells total). PNK-3 is a cryopreserved NK cell product. IL-2 is given to none.',
    facts: {
      levels: [
        [6e8, 'cells', 'NK'],
        [1.8e9, 'cells', 'NK'],
      ],
      infusions: 3,
      statedAs: 'perInfusion',
      arguable: [5.4e9],
      eitherWay: ['countedCells'],
    },
  },
  {
    key: 'car-nk-11',
    title: 'Donor NK Cells in Viraemic HIV Infection With Subcutaneous IL-2',
    summary: 'Does one haploidentical NK infusion lower the reservoir in lymph nodes?',
    description:
      'Persons on antiretroviral therapy with < 50 copies/mL and CD4 > 500 cells/µL take part. NK cells are enriched by CD3 depletion and incubated overnight. On day 0 up to 8 × 10^7 NK cells/kg are infused. IL-2 6 million IU is injected three times a week, six doses in all.',
    facts: {
      levels: [[8e7, 'cells/kg', 'NK']],
      infusions: 1,
      statedAs: 'perInfusion',
      agents: [{ agent: 'IL-2', role: 'cytokine', dose: [6, 'million IU'] }],
    },
  },
  {
    key: 'nk-15',
    title: 'Membrane-Bound IL-21 Expanded NK Cells Around Haploidentical Transplantation',
    summary:
      'A total NK cell dose of 1×10^8/kg, divided over two infusions (day -2 and day +7), is given around the transplant.',
    description:
      'Melphalan 140 mg/m2 on day -7 and fludarabine 40 mg/m2/day on days -7 to -4 prepare the patient. Bone marrow is infused on day 0. Cyclophosphamide 50 mg/kg on days +3 and +4, tacrolimus and mycophenolate from day +5 prevent GVHD.',
    facts: {
      levels: [[1e8, 'cells/kg', 'NK']],
      infusions: 2,
      statedAs: 'total',
      conditional: [],
      cumulative: [1e8],
      agents: [
        { agent: 'melphalan', role: 'conditioning', dose: [140, 'mg/m²'], days: [-7] },
        { agent: 'fludarabine', role: 'conditioning', dose: [40, 'mg/m²/day'], days: [-7, -6, -5, -4] },
        { agent: 'cyclophosphamide', role: 'gvhdProphylaxis', dose: [50, 'mg/kg'], days: [3, 4] },
      ],
    },
  },
]
