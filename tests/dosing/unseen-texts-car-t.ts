import type { UnseenText } from './unseen-texts-shape.ts'

/** CAR-T cells, autologous and allogeneic. */
export const CAR_T_TEXTS: UnseenText[] = [
  {
    key: 'car-t-01',
    title: 'BCMA-Targeted CAR-T Cells in Relapsed Multiple Myeloma',
    description:
      'Fludarabine 30 mg/m² and cyclophosphamide 300 mg/m² on days −5, −4 and −3 precede a single infusion on day 0. Dose levels: 1.0×10^6, 3.0×10^6 and 6.0×10^6 CAR-T cells/kg. The escalation begins with one patient at the first level (accelerated titration), then three to six at each further level.',
    eligibility: 'Absolute lymphocyte count ≥ 0.3×10^9/L; platelets ≥ 50×10^9/L; bilirubin ≤ 2.0×ULN',
    facts: {
      levels: [
        [1e6, 'cells/kg', 'CAR-T'],
        [3e6, 'cells/kg', 'CAR-T'],
        [6e6, 'cells/kg', 'CAR-T'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      conditional: [],
      starting: 1e6,
      participants: [[1e6, 1]],
      cumulative: [1e6, 3e6, 6e6],
      agents: [
        { agent: 'fludarabine', role: 'lymphodepletion', dose: [30, 'mg/m²'], days: [-5, -4, -3] },
        { agent: 'cyclophosphamide', role: 'lymphodepletion', dose: [300, 'mg/m²'], days: [-5, -4, -3] },
      ],
    },
  },
  {
    key: 'car-t-02',
    title: 'Autologous CD19 CAR T Cells in Adults With B-Cell ALL: Split Dosing',
    arms: [
      [
        'CART19',
        'Total target dose of 5×10^8 CAR+ T cells, split over three days: 10% on Day 1, 30% on Day 2 and 60% on Day 3. A later part is left out if early fever occurs.',
      ],
    ],
    facts: {
      levels: [[5e8, 'cells', 'CAR-positive']],
      infusions: 3,
      statedAs: 'total',
      eitherWay: ['infusions'],
      conditional: [],
    },
  },
  {
    key: 'car-t-03',
    title: 'Anti-CD22 Chimeric Antigen Receptor T Cells for Children and Young Adults',
    description:
      'Dose level 1: 3 x 105 transduced T cells/kg (± 20%)\nDose level 2: 1 x 106 transduced T cells/kg (± 20%)\nDose level 3: 3 x 106 transduced T cells/kg (± 20%)\nDose level -1: 1 x 105 transduced T cells/kg (± 20%), used only when level 1 is too toxic\n\nFor anyone above 100 kg the dose is worked out for 100 kg. Cells are given once on Day 0.',
    interventions: [
      ['Anti-CD22 CAR', 'Day 0'],
      ['Fludarabine', '25 mg/m2/day on days -4, -3, -2'],
      ['Cyclophosphamide', '900 mg/m2 on day -2'],
    ],
    facts: {
      levels: [
        [1e5, 'cells/kg', 'transduced'],
        [3e5, 'cells/kg', 'transduced'],
        [1e6, 'cells/kg', 'transduced'],
        [3e6, 'cells/kg', 'transduced'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      conditional: [1e5],
      cumulative: [1e5, 3e5, 1e6, 3e6],
      agents: [
        { agent: 'fludarabine', role: 'lymphodepletion', dose: [25, 'mg/m²/day'], days: [-4, -3, -2] },
        { agent: 'cyclophosphamide', role: 'lymphodepletion', dose: [900, 'mg/m²'], days: [-2] },
      ],
    },
  },
  {
    key: 'car-t-04',
    title: 'CAR-T for Severe Myasthenia Gravis',
    arms: [['CAR-T arm', 'Subjects will receive 0.5-1.0×10^6 CAR-T cells/kg, single infusion after Flu/Cy']],
    summary: 'Twelve persons with antibodies to the acetylcholine receptor take part.',
    facts: {
      levels: [[1e6, 'cells/kg', 'CAR-T']],
      infusions: 1,
      statedAs: 'perInfusion',
      arguable: [5e5],
    },
  },
  {
    key: 'car-t-05',
    title: 'Allogeneic Anti-CD20 CAR T Cells (ALX-20) in Follicular Lymphoma',
    description:
      'Part A raises the dose from 40 × 10^6 over 120 × 10^6 to 360 × 10^6 CAR+ T cells, a flat dose. Fludarabine 90 mg/m2 and cyclophosphamide 900 mg/m2, with an anti-CD52 antibody at 39 mg in some cohorts, are given over three days before. No more than 7×10^4 TCRαβ+ cells/kg may be left in the product.',
    arms: [['ALX-20', 'Single IV infusion of ALX-20 following lymphodepletion']],
    facts: {
      levels: [
        [4e7, 'cells', 'CAR-positive'],
        [1.2e8, 'cells', 'CAR-positive'],
        [3.6e8, 'cells', 'CAR-positive'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      starting: 4e7,
    },
  },
  {
    key: 'car-t-06',
    title: 'Long-Term Outcome With Anti-CD19 CAR-T After Two Lines of Therapy in Large B-Cell Lymphoma',
    arms: [
      [
        'CAR-T',
        'One infusion of CAR-transduced autologous T cells at a target dose of 2 x 10^6 anti-CD19 CAR T cells/kg. For subjects weighing over 100 kg, a maximum flat dose of 2 x 10^8 anti-CD19 CAR T cells is given.',
      ],
      ['Standard of care', 'Two or three cycles of R-ICE, then BEAM and autologous rescue if there is a response'],
    ],
    facts: {
      levels: [[2e6, 'cells/kg', 'CAR-T']],
      infusions: 1,
      statedAs: 'perInfusion',
      arguable: [2e8],
    },
  },
  {
    key: 'car-t-07',
    title: 'GPC3 CAR-T Via Hepatic Artery in Hepatocellular Carcinoma',
    description:
      'The starting dose is 1×107 CAR-positive T cells, then 3×107, 1×108 and 3×108 CAR-positive T cells; a dose of 5×106 is kept in reserve should the starting dose not be tolerated. One infusion is planned; a second at the same dose is allowed if disease is stable. AFP is above 400 ng/mL at entry; HBV DNA below 2×103 IU/mL.',
    facts: {
      levels: [
        [5e6, 'cells', 'CAR-positive'],
        [1e7, 'cells', 'CAR-positive'],
        [3e7, 'cells', 'CAR-positive'],
        [1e8, 'cells', 'CAR-positive'],
        [3e8, 'cells', 'CAR-positive'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      eitherWay: ['infusions', 'statedAs'],
      conditional: [5e6],
      starting: 1e7,
    },
  },
  {
    key: 'car-t-08',
    title: 'IL13Rα2 CAR T Cells in Recurrent Glioma, Given Into the Ventricle',
    arms: [
      ['Arm 1 (intratumoral)', 'CAR T cells weekly for 3 weeks: 2 × 10^6 in cycle 1, 10 × 10^6 in cycles 2 and 3'],
      ['Arm 2 (intraventricular)', 'CAR T cells weekly for 3 weeks: 10 × 10^6 in cycle 1, 50 × 10^6 in cycles 2 and 3'],
    ],
    facts: {
      levels: [
        [2e6, 'cells', 'CAR-T'],
        [1e7, 'cells', 'CAR-T'],
        [5e7, 'cells', 'CAR-T'],
      ],
      infusions: 3,
      statedAs: 'perInfusion',
      eitherWay: ['statedAs'],
    },
  },
  {
    key: 'car-t-09',
    title: 'Claudin18.2 CAR-T in Pancreatic and Gastric Cancer',
    arms: [
      ['DL1', '2.5 x 10^8 CLDN18.2 CAR-T cells'],
      ['DL2', '3.75 x 10^8 CLDN18.2 CAR-T cells'],
      ['DL3', '5.0 x 10^8 CLDN18.2 CAR-T cells'],
    ],
    summary: 'Up to three infusions of CLDN18.2 CAR-T may be given to a patient, at least 28 days apart.',
    facts: {
      levels: [
        [2.5e8, 'cells', 'CAR-T'],
        [3.75e8, 'cells', 'CAR-T'],
        [5e8, 'cells', 'CAR-T'],
      ],
      infusions: null,
      statedAs: null,
      conditional: [],
    },
  },
  {
    key: 'car-t-10',
    title: 'CD7 CAR-T From Donors in T-ALL',
    summary:
      'Donor CD7 CAR-T at 5×10^5 (±20%) and 1×10^6 (±20%) CAR-T cells per kilogram of recipient weight; 3 to 6 patients each.',
    description:
      'The primary endpoint is the rate of DLT in 21 days. Engrafted CAR copies are followed by qPCR (copies/µg DNA). Blasts below 5 % and neutrophils over 0.5×10^9/L define CRi.',
    facts: {
      levels: [
        [5e5, 'cells/kg', 'CAR-T'],
        [1e6, 'cells/kg', 'CAR-T'],
      ],
      infusions: null,
      statedAs: null,
    },
  },
  {
    key: 'car-t-11',
    title: 'In-House CD19 CAR-T Manufacture for Lupus Nephritis',
    description:
      'Cohorts 1 to 5 receive 0.1, 0.3, 1, 3 and 5 million CAR+ T cells/kg, respectively, in one infusion. Three patients enter each of the five cohorts. Lymphodepletion is cyclophosphamide 1000 mg on day -3. The vector is a lentivirus of more than 1×10^8 TU/mL.',
    facts: {
      levels: [
        [1e5, 'cells/kg', 'CAR-positive'],
        [3e5, 'cells/kg', 'CAR-positive'],
        [1e6, 'cells/kg', 'CAR-positive'],
        [3e6, 'cells/kg', 'CAR-positive'],
        [5e6, 'cells/kg', 'CAR-positive'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      conditional: [],
      participants: [
        [1e5, 3],
        [3e5, 3],
        [1e6, 3],
        [3e6, 3],
        [5e6, 3],
      ],
      cumulative: [1e5, 3e5, 1e6, 3e6, 5e6],
      agents: [{ agent: 'cyclophosphamide', role: 'lymphodepletion', dose: [1000, 'mg'], days: [-3] }],
    },
  },
  {
    key: 'car-t-12',
    title: 'A Trial of CT-PSMA in Castration-Resistant Prostate Cancer',
    arms: [
      ['Cohort 1', '1 x 10^7 cells/m2 CAR T cells without lymphodepletion'],
      ['Cohort 2', '1 x 10^8 cells/m2 CAR T cells without lymphodepletion'],
      ['Cohort 3', '1 x 10^8 cells/m2 CAR T cells after cyclophosphamide 1 g/m2'],
      ['Cohort −1', '1 x 10^6 cells/m2 CAR T cells, opened only after two dose-limiting toxicities in Cohort 1'],
    ],
    interventions: [['CT-PSMA', 'A single intravenous infusion of autologous T cells with the PSMA CAR']],
    facts: {
      levels: [
        [1e6, 'cells/m2', 'CAR-T'],
        [1e7, 'cells/m2', 'CAR-T'],
        [1e8, 'cells/m2', 'CAR-T'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      conditional: [1e6],
    },
  },
  {
    key: 'car-t-13',
    title: 'Sequential CD19 and CD22 CAR-T in Relapsed B-ALL',
    description:
      'The dose of CD19 CAR-T is 1×10^6~3×10^6 cells/kg on day 0; the dose of CD22 CAR-T is 5×10^5~1×10^6 cells/kg and follows once CD19 CAR copies can no longer be found.',
    facts: {
      levels: [
        [3e6, 'cells/kg', 'CAR-T'],
        [1e6, 'cells/kg', 'CAR-T'],
      ],
      infusions: null,
      statedAs: 'perInfusion',
      arguable: [5e5],
      eitherWay: ['statedAs', 'infusions'],
    },
  },
]
