import type { UnseenText } from './unseen-texts-shape.ts'

/** Regulatory, donor, virus-specific and γδ T cells, cytokine-induced killers. */
export const LYMPHOCYTE_TEXTS: UnseenText[] = [
  {
    key: 'treg-01',
    title: 'Polyclonal Regulatory T Cells in Recent-Onset Type 1 Diabetes',
    description:
      'Fourteen adults are dosed in four cohorts with one intravenous infusion each: 0.05 × 10^8, 0.4 × 10^8, 3.2 × 10^8 and 26 × 10^8 expanded Treg cells. HbA1c and C-peptide (nmol/L) are followed for two years.',
    facts: {
      levels: [
        [5e6, 'cells', 'Treg'],
        [4e7, 'cells', 'Treg'],
        [3.2e8, 'cells', 'Treg'],
        [2.6e9, 'cells', 'Treg'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'treg-02',
    title: 'Donor-Reactive Tregs for Tapering of Immunosuppression After Liver Transplantation',
    arms: [
      ['Cohort 1', 'darTregs, target 50 million, given once (range 30 to 80 million Tregs)'],
      ['Cohort 2', 'darTregs, target 200 million, given once (range 100 to 240 million Tregs)'],
      ['Cohort 3', 'darTregs, target 800 million, given once (range 400 to 960 million Tregs)'],
    ],
    facts: {
      levels: [
        [5e7, 'cells', 'Treg'],
        [2e8, 'cells', 'Treg'],
        [8e8, 'cells', 'Treg'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      arguable: [3e7, 8e7, 1e8, 2.4e8, 4e8, 9.6e8],
    },
  },
  {
    key: 'treg-03',
    title: 'Treg-Engineered Donor Graft (TregGraft-A) for Hematologic Malignancies',
    arms: [
      [
        'TregGraft-A',
        'CD34+ stem cells and 2×10^6/kg Treg cells on Day 0, then 3×10^6/kg conventional T cells on Day +2. GVHD prophylaxis is tacrolimus alone from Day +3.',
      ],
      ['Standard', 'Unmanipulated peripheral blood graft with tacrolimus and methotrexate'],
    ],
    facts: {
      levels: [
        [2e6, 'cells/kg', 'Treg'],
        [3e6, 'cells/kg', 'T'],
      ],
      infusions: null,
      statedAs: null,
      eitherWay: ['infusions', 'statedAs'],
      agents: [{ agent: 'tacrolimus', role: 'gvhdProphylaxis' }],
    },
  },
  {
    key: 'dli-01',
    title: 'Prophylactic Donor Lymphocytes After Haploidentical Transplant',
    description:
      'DLI is given three times at rising doses unless GVHD occurs: 1 x 10^5 CD3+ cells/kg on day +60, 5 x 10^5 CD3+ cells/kg on day +90 and 1 x 10^6 CD3+ cells/kg on day +120. Prerequisites are ANC > 1.0 x 10^9/L, platelets > 50 x 10^9/L and full donor chimerism.',
    facts: {
      levels: [
        [1e5, 'cells/kg', 'CD3+'],
        [5e5, 'cells/kg', 'CD3+'],
        [1e6, 'cells/kg', 'CD3+'],
      ],
      infusions: 3,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'dli-02',
    title: 'CD45RA-Depleted Donor Lymphocytes for Immune Reconstitution in Children',
    arms: [
      [
        'Memory DLI',
        'Monthly infusions of CD45RA-depleted lymphocytes: 25, 50 and 100 x 103 CD3+ cells/kg from an unrelated, haploidentical donor',
      ],
      ['Control', 'Best supportive care'],
    ],
    facts: {
      levels: [
        [2.5e4, 'cells/kg', 'CD3+'],
        [5e4, 'cells/kg', 'CD3+'],
        [1e5, 'cells/kg', 'CD3+'],
      ],
      infusions: null,
      statedAs: null,
      eitherWay: ['infusions', 'statedAs'],
    },
  },
  {
    key: 'dli-03',
    title: 'Azacitidine With DLI in Molecular Relapse of MDS and AML',
    summary: 'Azacitidine 100 mg/d for 5 days, DLI on day 6 of every second cycle.',
    description:
      'The first DLI has 1-5×10^6 CD3+ cells/kg, the second 1-5×10^7 and the third 1-5×10^8 CD3+ cells/kg; at most three are given. A white count above 20×10^9/L may be lowered with hydroxyurea.',
    facts: {
      levels: [
        [5e6, 'cells/kg', 'CD3+'],
        [5e7, 'cells/kg', 'CD3+'],
        [5e8, 'cells/kg', 'CD3+'],
      ],
      infusions: null,
      statedAs: 'perInfusion',
      arguable: [1e6, 1e7, 1e8],
      eitherWay: ['statedAs'],
    },
  },
  {
    key: 'vst-01',
    title: 'Third-Party Virus-Specific T Cells for Refractory Infection After Transplant',
    arms: [
      [
        'VST',
        'Patients weighing 40 kg or less: 2×10^7 VSTs/m2 as a single infusion. Further infusions, up to four more, may follow after 28 days.',
      ],
    ],
    eligibility:
      'CMV above 500 IU/mL or BK virus in urine above 1×10^7 copies/mL. Prednisone no more than 0.5 mg/kg/day.',
    facts: {
      levels: [[2e7, 'cells/m2', 'T']],
      infusions: null,
      statedAs: 'perInfusion',
      eitherWay: ['infusions', 'countedCells'],
    },
  },
  {
    key: 'vst-02',
    title: 'Multivirus T Cells for Prevention of Infection After Transplantation',
    arms: [
      [
        'Active',
        '4 × 10^7 virus-specific T cells (flat dose; 2 × 10^7 T cells below 40 kg of body weight), seven infusions, one every 14 days',
      ],
      ['Placebo', 'Medium without cells, seven infusions, one every 14 days'],
    ],
    facts: {
      levels: [[4e7, 'cells', 'T']],
      infusions: 7,
      statedAs: null,
      arguable: [2e7],
      eitherWay: ['statedAs'],
    },
  },
  {
    key: 'vst-03',
    title: 'EBV-Specific Cytotoxic T Lymphocytes in Nasopharyngeal Carcinoma',
    description:
      'After four cycles of gemcitabine 1000 mg/m2 and carboplatin AUC2, six infusions of 1 x 10^8 EBV-CTL/m^2 are given, in weeks 0, 2, 8, 16, 24 and 32. Blood for manufacture is at most 400 mL. EBV DNA is reported in copies/mL.',
    facts: {
      levels: [[1e8, 'cells/m2', 'T']],
      infusions: 6,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells', 'statedAs'],
    },
  },
  {
    key: 'gdt-01',
    title: 'Ex Vivo Expanded Gamma Delta T Cells in Locally Advanced Lung Cancer',
    description:
      'Allogeneic Vδ2 T cells are infused on days 1, 4, 15 and 18. The cohorts get 1×108, 3×108 and 6×108 γδ T cells per infusion. Zoledronate is not used.',
    facts: {
      levels: [
        [1e8, 'cells', 'T'],
        [3e8, 'cells', 'T'],
        [6e8, 'cells', 'T'],
      ],
      infusions: 4,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells'],
      conditional: [],
    },
  },
  {
    key: 'gdt-02',
    title: 'Drug-Resistant γδ T Cells in Newly Diagnosed Glioblastoma',
    arms: [
      ['Dose Level 1', 'Temozolomide 150 mg/m2 and one intracranial dose of 1 × 10^7 DRI cells on Day 1 of cycle 1'],
      ['Dose Level 2', 'Temozolomide 150 mg/m2 and 1 × 10^7 DRI cells on Day 1 of each of cycles 1 to 3'],
    ],
    facts: {
      levels: [[1e7, 'cells', null]],
      infusions: null,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells'],
      conditional: [],
    },
  },
  {
    key: 'cik-01',
    title: 'Cytokine-Induced Killer Cells With Chemotherapy in Gastric Cancer',
    arms: [
      ['CIK plus XELOX', 'CIK cells ≥ 1.0×10^10 per infusion, two cycles of three infusions each'],
      ['XELOX', 'Oxaliplatin 130 mg/m2 on day 1, capecitabine 1000 mg/m2 twice a day on days 1 to 14'],
    ],
    facts: {
      levels: [[1e10, 'cells', 'other']],
      infusions: 6,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells'],
    },
  },
  {
    key: 'cik-02',
    title: 'CIK Cells in Relapse After Allogeneic Transplant',
    description:
      'Doses go up from 5 million to 10 million, 50 million and 100 million CD3+ cells/kg recipient body weight, at intervals of four weeks and with at most four infusions.',
    facts: {
      levels: [
        [5e6, 'cells/kg', 'CD3+'],
        [1e7, 'cells/kg', 'CD3+'],
        [5e7, 'cells/kg', 'CD3+'],
        [1e8, 'cells/kg', 'CD3+'],
      ],
      infusions: null,
      statedAs: null,
      eitherWay: ['statedAs'],
    },
  },
]
