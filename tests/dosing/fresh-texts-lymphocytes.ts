import type { UnseenText } from './unseen-texts-shape.ts'

/** Trials of other lymphocytes. Nobody may tune the reader to these texts: see fresh-texts.table.ts. */
export const FRESH_LYMPHOCYTE_TEXTS: UnseenText[] = [
  {
    key: 'tcr-t-f1',
    title: 'MAGE-A4 TCR-T Cells in Synovial Sarcoma',
    summary: 'HLA-A*02 positive participants with MAGE-A4 expressing tumors.',
    arms: [
      ['TCR-T', 'Single infusion of 1 x 10^9 to 10 x 10^9 transduced T cells after fludarabine and cyclophosphamide'],
    ],
    interventions: [['Genetic: MAGE-A4 TCR-T', 'Autologous, single infusion on Day 1']],
    facts: { levels: [[1e10, 'cells', 'transduced']], infusions: 1, statedAs: 'perInfusion' },
  },
  {
    key: 'tcr-t-f2',
    title: 'HBV-Specific TCR-T Cells for Recurrent Liver Cancer After Transplantation',
    arms: [['HBV TCR-T', '1×10^5, 1×10^6 and 5×10^6 TCR-T cells/kg in turn for each patient, one week apart']],
    interventions: [['TCR-T cells', 'mRNA electroporated']],
    eligibility: 'HBsAg positive; serum HBV DNA below 1×10^3 copies/mL under antivirals.',
    facts: {
      levels: [
        [1e5, 'cells/kg', 'T'],
        [1e6, 'cells/kg', 'T'],
        [5e6, 'cells/kg', 'T'],
      ],
      infusions: 3,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells', 'infusions', 'statedAs'],
    },
  },
  {
    key: 'til-f1',
    title: 'Tumor-Infiltrating Lymphocytes in Metastatic Cervical Cancer',
    description:
      'Tumor is resected for TIL generation. Lymphodepletion is by cyclophosphamide 60 mg/kg on days -7 and -6 and ' +
      'fludarabine 25 mg/m² on days -5 to -1. TIL are infused on day 0 (1 × 10^9 to 150 × 10^9 cells). Up to six ' +
      'doses of IL-2 at 600,000 IU/kg follow.',
    arms: [['TIL']],
    interventions: [
      ['TIL', 'One infusion'],
      ['Aldesleukin', '600,000 IU/kg every 8 to 12 hours'],
    ],
    facts: {
      levels: [[1.5e11, 'cells', 'T']],
      infusions: 1,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells'],
      agents: [
        { agent: 'cyclophosphamide', role: 'lymphodepletion', dose: [60, 'mg/kg'], days: [-7, -6] },
        { agent: 'fludarabine', role: 'lymphodepletion', dose: [25, 'mg/m²'], days: [-5, -4, -3, -2, -1] },
      ],
    },
  },
  {
    key: 'treg-f1',
    title: 'Expanded Autologous Regulatory T Cells in New-Onset Type 1 Diabetes',
    arms: [
      ['High dose', '20 x 10^6 Tregs/kg, single infusion'],
      ['Low dose', '1 x 10^6 Tregs/kg, single infusion'],
      ['Placebo', 'Single infusion of saline with albumin'],
    ],
    interventions: [['Expanded Tregs', 'CD4+CD127lo/-CD25+ polyclonal Tregs']],
    eligibility: 'Stimulated C-peptide above 0.2 nmol/L; absolute lymphocyte count at least 1,000/µL.',
    facts: {
      levels: [
        [1e6, 'cells/kg', 'Treg'],
        [2e7, 'cells/kg', 'Treg'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'dli-f1',
    title: 'Prophylactic Donor Lymphocyte Infusion After Reduced Intensity Transplant for High-Risk AML',
    description:
      'Three doses of DLI are planned at intervals of 4 to 6 weeks: the first with 1×10^6 CD3+ cells/kg, the second ' +
      'with 5×10^6 CD3+ cells/kg and the third with 1×10^7 CD3+ cells/kg. Patients without GVHD proceed to the next.',
    arms: [['DLI'], ['Observation', 'Standard follow-up']],
    interventions: [['Donor lymphocytes', 'Unmanipulated, cryopreserved']],
    facts: {
      levels: [
        [1e6, 'cells/kg', 'CD3+'],
        [5e6, 'cells/kg', 'CD3+'],
        [1e7, 'cells/kg', 'CD3+'],
      ],
      infusions: 3,
      statedAs: 'perInfusion',
      eitherWay: ['infusions'],
    },
  },
  {
    key: 'vst-f1',
    title: 'Third-Party Virus-Specific T Cells for Refractory Viral Infection After Transplant',
    summary: 'Treatment of adenovirus, CMV, EBV or BK virus disease with banked VSTs.',
    arms: [['VST', 'Partially HLA matched VSTs at 2 x 10^7 cells/m^2, a single intravenous dose']],
    interventions: [['Biological: VSTs', 'A second infusion is allowed after 28 days in case of partial response.']],
    eligibility: 'CMV PCR above 500 IU/mL or BK viral load of 10^4 copies/mL or more. Prednisone under 0.5 mg/kg/day.',
    facts: {
      levels: [[2e7, 'cells/m2', 'T']],
      infusions: 1,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells', 'infusions'],
    },
  },
  {
    key: 'gdt-f1',
    title: 'Allogeneic γδ T Cells for Relapsed Acute Myeloid Leukemia',
    arms: [
      ['Dose 1', '1×10^8 γδ T cells'],
      ['Dose 2', '4×10^8 γδ T cells'],
      ['Dose 3', '1×10^9 γδ T cells'],
    ],
    interventions: [['γδ T cells', 'Vγ9Vδ2 T cells from healthy donors, infused every two weeks']],
    facts: {
      levels: [
        [1e8, 'cells', 'T'],
        [4e8, 'cells', 'T'],
        [1e9, 'cells', 'T'],
      ],
      infusions: null,
      statedAs: null,
      eitherWay: ['statedAs'],
    },
  },
  {
    key: 'cik-f1',
    title: 'CIK Cells Combined With S-1 in Resected Gastric Cancer',
    arms: [
      ['S-1 and CIK', 'S-1 40 mg/m² twice daily for 28 days, and CIK cells'],
      ['S-1 alone', 'S-1 40 mg/m² twice daily for 28 days'],
    ],
    interventions: [['CIK cells', 'Not less than 1.0*10^10 autologous CIK cells per infusion, four infusions']],
    facts: {
      levels: [[1e10, 'cells', 'other']],
      infusions: 4,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells'],
    },
  },
  {
    key: 'ebv-ctl-f1',
    title: 'EBV-Specific T Cells in Nasopharyngeal Carcinoma',
    summary: 'After four cycles of gemcitabine and carboplatin, patients receive autologous EBV-CTL.',
    arms: [
      ['Chemotherapy then EBV-CTL', 'Gemcitabine 1000 mg/m², carboplatin AUC 2, then 1 × 10^8 T cells/m² per infusion'],
      ['Chemotherapy', 'Gemcitabine 1000 mg/m², carboplatin AUC 2'],
    ],
    interventions: [['EBV-CTL', 'Up to six infusions, at weeks 0, 2, 8, 16, 24 and 32']],
    facts: {
      levels: [[1e8, 'cells/m2', 'T']],
      infusions: 6,
      statedAs: 'perInfusion',
      eitherWay: ['infusions', 'countedCells'],
    },
  },
]
