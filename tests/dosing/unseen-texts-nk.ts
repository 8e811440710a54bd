import type { UnseenText } from './unseen-texts-shape.ts'

/** NK cells of every source, expanded, memory-like or from a line. */
export const NK_TEXTS: UnseenText[] = [
  {
    key: 'nk-01',
    title: 'Ex Vivo Expanded Donor NK Cells in Refractory Acute Myeloid Leukemia',
    summary: 'The study looks for the highest safe dose of NK cells grown from a related donor.',
    description:
      'Three dose levels are examined with a 3+3 scheme: 5 x 10^6, 1 x 10^7 and 3 x 10^7 NK cells/kg, starting with the lowest. The assigned dose is infused on each of Days 0, 7 and 14. Lymphodepletion is fludarabine 30 mg/m2/day and cyclophosphamide 500 mg/m2/day on Days -5, -4 and -3. Recombinant IL-2, 6 million units subcutaneously, follows each infusion three times a week for two weeks.',
    arms: [['Donor NK cells', 'Fludarabine and cyclophosphamide, then NK cells and interleukin-2']],
    eligibility: 'Inclusion: absolute neutrophil count below 0.5 x 10^9/L is acceptable. Platelets above 20 x 10^9/L.',
    facts: {
      levels: [
        [5e6, 'cells/kg', 'NK'],
        [1e7, 'cells/kg', 'NK'],
        [3e7, 'cells/kg', 'NK'],
      ],
      infusions: 3,
      statedAs: 'perInfusion',
      conditional: [],
      starting: 5e6,
      cumulative: [1.5e7, 3e7, 9e7],
      agents: [
        { agent: 'fludarabine', role: 'lymphodepletion', dose: [30, 'mg/m²/day'], days: [-5, -4, -3] },
        { agent: 'cyclophosphamide', role: 'lymphodepletion', dose: [500, 'mg/m²/day'], days: [-5, -4, -3] },
        { agent: 'IL-2', role: 'cytokine', dose: [6, 'million units'] },
      ],
    },
  },
  {
    key: 'nk-02',
    title: 'A Study of KX-NK11 in Subjects With Advanced Hepatocellular Carcinoma',
    summary: 'Open-label, first-in-human study of an allogeneic NK cell injection.',
    arms: [
      [
        'KX-NK11 injection',
        'Intravenous drip, every 14 days for three doses, dose cohorts 0.5, 1.0, and 2.0×10^9 NK cells',
      ],
    ],
    interventions: [['KX-NK11', 'Allogeneic NK cells, 2.5×10^8 in 50 mL per bag, stored in vapour-phase nitrogen']],
    facts: {
      levels: [
        [5e8, 'cells', 'NK'],
        [1e9, 'cells', 'NK'],
        [2e9, 'cells', 'NK'],
      ],
      infusions: 3,
      statedAs: null,
      eitherWay: ['statedAs'],
    },
  },
  {
    key: 'nk-03',
    title: 'iPSC-Derived NK Cells as Monotherapy or With Rituximab in B-Cell Lymphoma',
    summary:
      'This is a Phase I dose-finding study of IP-NK7, an off-the-shelf NK cell product made from a clonal induced pluripotent stem cell line.',
    arms: [
      ['Dose Escalation, Cohort 1', '100 million NK cells per dose, given once weekly for 3 weeks after conditioning'],
      ['Dose Escalation, Cohort 2', '300 million NK cells per dose, given once weekly for 3 weeks after conditioning'],
      ['Dose Escalation, Cohort 3', '1 billion NK cells per dose, given once weekly for 3 weeks after conditioning'],
    ],
    interventions: [
      ['IP-NK7', 'Clonal iPSC-derived NK cells'],
      ['Rituximab', '375 mg/m^2 on Day -4'],
      ['Fludarabine', 'Lympho-conditioning agent'],
      ['Cyclophosphamide', 'Lympho-conditioning agent'],
    ],
    facts: {
      levels: [
        [1e8, 'cells', 'NK'],
        [3e8, 'cells', 'NK'],
        [1e9, 'cells', 'NK'],
      ],
      infusions: 3,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'nk-04',
    title: 'NK-92 Cells for Treatment of Refractory Solid Tumors',
    description:
      'Irradiated cells of the NK-92 line are given as two 1-hour infusions 48 hours apart. Patients are enrolled in cohorts of three, receiving 1 × 10^9, 3 × 10^9 or 1 × 10^10 NK-92 cells/m2 at each infusion. The cells receive 10 Gy before release and must show a viability of 70 % or more.',
    facts: {
      levels: [
        [1e9, 'cells/m2', 'NK'],
        [3e9, 'cells/m2', 'NK'],
        [1e10, 'cells/m2', 'NK'],
      ],
      infusions: 2,
      statedAs: 'perInfusion',
      participants: [
        [1e9, 3],
        [3e9, 3],
        [1e10, 3],
      ],
    },
  },
  {
    key: 'nk-05',
    title: 'Cytokine-Induced Memory-Like NK Cells for Pediatric AML Relapsing After Transplant',
    arms: [
      [
        'Memory-like NK cells + DLI',
        'Lymphodepletion with fludarabine and cytarabine on Days -6 to -2, a donor lymphocyte infusion on Day -1 and a single infusion of memory-like NK cells on Day 0 at a target of 5×10^6 NK cells/kg (minimum 5×10^5/kg, maximum 1×10^7/kg). IL-2 at 1 million IU/m^2 subcutaneously every other day for 7 doses from Day +1.',
      ],
    ],
    facts: {
      levels: [[5e6, 'cells/kg', 'NK']],
      infusions: 1,
      statedAs: 'perInfusion',
      arguable: [5e5, 1e7],
      conditional: [],
      agents: [
        { agent: 'fludarabine', role: 'lymphodepletion', days: [-6, -5, -4, -3, -2] },
        { agent: 'cytarabine', role: 'lymphodepletion', days: [-6, -5, -4, -3, -2] },
        { agent: 'IL-2', role: 'cytokine', dose: [1, 'million IU/m²'] },
      ],
    },
  },
  {
    key: 'nk-06',
    title: 'Cord Blood-Derived CAR-CD70 NK Cells Expressing IL-15 in Renal Cell Carcinoma',
    summary: 'To find the recommended dose of CAR.70/IL15 cord blood NK cells.',
    description:
      'Participants receive one infusion of the study cells on Day 0.\n\nDose Level 1: 1 x 105 CAR+ NK cells/kg\n\nDose Level 2: 1 x 106 CAR+ NK cells/kg\n\nDose Level 3: 1 x 107 CAR+ NK cells/kg\n\nUp to 6 participants will be treated at a level and up to 38 in all.',
    interventions: [['CAR.70/IL15-transduced CB-NK cells', 'Given by vein (IV)']],
    facts: {
      levels: [
        [1e5, 'cells/kg', 'CAR-positive NK'],
        [1e6, 'cells/kg', 'CAR-positive NK'],
        [1e7, 'cells/kg', 'CAR-positive NK'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      conditional: [],
      cumulative: [1e5, 1e6, 1e7],
    },
  },
  {
    key: 'nk-07',
    title: 'Allogeneic NK Cell Injection in Relapsed/Refractory AML',
    arms: [
      ['Group A (low dose)', '2×10\\^7 NK cells/kg each time, once a week, four times in total'],
      ['Group B (medium dose)', '4×10\\^7 NK cells/kg each time, once a week, four times in total'],
      ['Group C (high dose)', '8×10\\^7 NK cells/kg each time, once a week, four times in total'],
    ],
    interventions: [['NK cell injection', 'Group A: 2×10\\^7/kg; Group B: 4×10\\^7/kg; Group C: 8×10\\^7/kg']],
    facts: {
      levels: [
        [2e7, 'cells/kg', 'NK'],
        [4e7, 'cells/kg', 'NK'],
        [8e7, 'cells/kg', 'NK'],
      ],
      infusions: 4,
      statedAs: 'perInfusion',
      conditional: [],
      cumulative: [8e7, 1.6e8, 3.2e8],
    },
  },
  {
    key: 'nk-08',
    title: 'Haploidentical NK Cells With Trastuzumab in HER2-Positive Gastric Cancer',
    description:
      'Patients are entered at dose level 1 (3×10∧6 NK cells/kg per infusion) and, if no dose limiting toxicity is seen, at dose level 2 (1×10∧7 NK cells/kg per infusion). Should two patients of level 1 have a dose limiting toxicity, three more are treated at dose level -1 (1×10∧6 NK cells/kg per infusion). Up to 6 infusions may be given, each 24 hours after trastuzumab 6 mg/kg.',
    facts: {
      levels: [
        [1e6, 'cells/kg', 'NK'],
        [3e6, 'cells/kg', 'NK'],
        [1e7, 'cells/kg', 'NK'],
      ],
      infusions: null,
      statedAs: 'perInfusion',
      conditional: [1e6],
      starting: 3e6,
      participants: [[1e6, 3]],
      cumulative: null,
    },
  },
  {
    key: 'nk-09',
    title: 'Early NK Cell Infusion After TCR Alpha/Beta Depleted Transplantation',
    summary:
      'Children with high-risk acute leukemia in remission get donor NK cells on day +7 after a haploidentical transplant.',
    description:
      'NK cells are isolated from a second apheresis of the donor and expanded on feeder cells. The product is infused once, on day +7. The first six patients receive 10х106/kg NK cells, the next six 20х106/kg NK cells. Conditioning: treosulfan 14 g/m2/day on days -5, -4, -3, fludarabine 30 mg/m2/day on days -6 to -2. The graft is infused on day 0. Engraftment is a neutrophil count over 0.5х109/l.',
    facts: {
      levels: [
        [1e7, 'cells/kg', 'NK'],
        [2e7, 'cells/kg', 'NK'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      conditional: [],
      participants: [
        [1e7, 6],
        [2e7, 6],
      ],
      cumulative: [1e7, 2e7],
      agents: [
        { agent: 'treosulfan', role: 'conditioning', dose: [14, 'g/m²/day'], days: [-5, -4, -3] },
        { agent: 'fludarabine', role: 'conditioning', dose: [30, 'mg/m²/day'], days: [-6, -5, -4, -3, -2] },
      ],
    },
  },
  {
    key: 'nk-10',
    title: 'Adoptive NK Cell Transfer in Multiple Myeloma: an Italian Pilot Trial',
    description:
      'Two consecutive cohorts are planned, the first at 2,5 × 10^6 and the second at 7,5 × 10^6 purified CD3-CD56+ cells per kg of recipient body weight. Creatinine must not exceed 1,5 × ULN. Daratumumab goes on as before.',
    facts: {
      levels: [
        [2.5e6, 'cells/kg', 'CD3-CD56+'],
        [7.5e6, 'cells/kg', 'CD3-CD56+'],
      ],
      infusions: null,
      statedAs: null,
    },
  },
  {
    key: 'nk-11',
    title: 'NK-DLI in Haematological Malignancy (NK-HAPLO-2)',
    arms: [
      ['Cohort 1', 'NK-DLI on days +3, +40 and +100: 1x10e6 NK cells/kg at each time point'],
      ['Cohort 2', 'NK-DLI on days +3, +40 and +100: 1x10e7 NK cells/kg at each time point'],
    ],
    interventions: [
      ['NK-DLI', 'CD3-depleted and CD56-selected, with fewer than 1x10e5 CD3+ cells/kg left in the product'],
    ],
    facts: {
      levels: [
        [1e6, 'cells/kg', 'NK'],
        [1e7, 'cells/kg', 'NK'],
      ],
      infusions: 3,
      statedAs: 'perInfusion',
      conditional: [],
      cumulative: [3e6, 3e7],
    },
  },
  {
    key: 'nk-12',
    title: 'Autologous Natural Killer Cells After Resection of Hepatocellular Carcinoma',
    summary: 'Patients are randomised to autologous NK cells or to observation.',
    arms: [
      ['NK cells', 'Autologous NK cells, 1–5 billion per infusion, every two weeks, six infusions'],
      ['Observation', 'Follow-up alone'],
    ],
    facts: {
      levels: [[5e9, 'cells', 'NK']],
      infusions: 6,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'nk-13',
    title: 'Haploidentical NK Cells and Anti-GD2 Antibody for High-Risk Neuroblastoma',
    description:
      'Therapy is given in 21-day cycles. In each of 5 cycles the antibody is given over days 2 to 5 and NK cells are infused once, on day 7. Cell dose is escalated between patients: 1, 3, 10, 30 and 50 × 10^6 CD3-CD56+ cells/kg per infusion. GM-CSF 250 mcg/m2/day is given from day 1 to day 5.',
    facts: {
      levels: [
        [1e6, 'cells/kg', 'CD3-CD56+'],
        [3e6, 'cells/kg', 'CD3-CD56+'],
        [1e7, 'cells/kg', 'CD3-CD56+'],
        [3e7, 'cells/kg', 'CD3-CD56+'],
        [5e7, 'cells/kg', 'CD3-CD56+'],
      ],
      infusions: 5,
      statedAs: 'perInfusion',
      cumulative: [5e6, 1.5e7, 5e7, 1.5e8, 2.5e8],
    },
  },
  {
    key: 'nk-14',
    title: 'Universal Donor NK Cells in Patients With Residual Disease',
    arms: [['TGFbi NK cells', 'A single intravenous infusion of 2x10^7 NK cells/kg (± 20%) on day 0']],
    description:
      'Minimal residual disease is a level of 0.1 % or more by flow. Cells are thawed at the bedside; the concentration is 2x10^7 cells/mL.',
    facts: {
      levels: [[2e7, 'cells/kg', 'NK']],
      infusions: 1,
      statedAs: 'perInfusion',
      cumulative: [2e7],
    },
  },
]
