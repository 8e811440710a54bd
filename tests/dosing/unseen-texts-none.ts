import type { UnseenText } from './unseen-texts-shape.ts'

const NO_LEVEL = { levels: [], infusions: null, statedAs: null } satisfies UnseenText['facts']

/** No dose level at all: cells without a dose, drugs, laboratory limits, counts of everything else. */
export const TEXTS_WITHOUT_LEVEL: UnseenText[] = [
  {
    key: 'none-01',
    title: 'NK Cell Infusion With Chemotherapy in Relapsed AML',
    summary: 'Patients receive NK cells of a haploidentical donor after fludarabine and cytarabine.',
    description:
      'The number of infused cells depends on the yield of the apheresis. White cells must be below 20×10^9/L.',
    facts: NO_LEVEL,
  },
  {
    key: 'none-02',
    title: 'CD19 CAR-T Registry: Late Effects',
    summary: 'Survivors are followed for 15 years. About 1,000 participants are expected.',
    description: 'Vector copies per µg of DNA, replication-competent lentivirus and second cancers are recorded.',
    facts: NO_LEVEL,
  },
  {
    key: 'none-03',
    title: 'AAV8 Factor IX Gene Transfer in Hemophilia B',
    arms: [
      ['Cohort 1', 'A single infusion of 2×10^11 vg/kg'],
      ['Cohort 2', 'A single infusion of 6×10^11 vg/kg'],
      ['Cohort 3', 'A single infusion of 2×10^12 vg/kg'],
    ],
    facts: NO_LEVEL,
  },
  {
    key: 'none-04',
    title: 'Oncolytic Herpes Virus in Melanoma',
    description:
      'Lesions are injected with up to 4 mL of 10^6 PFU/mL, three weeks later with up to 4 mL of 10^8 PFU/mL.',
    facts: NO_LEVEL,
  },
  {
    key: 'none-05',
    title: 'Probiotic Drops for Infant Colic',
    arms: [
      ['L. reuteri', '1 x 10^8 CFU once a day in five drops'],
      ['Placebo', 'Five drops of oil'],
    ],
    facts: NO_LEVEL,
  },
  {
    key: 'none-06',
    title: 'Venetoclax and Azacitidine in Newly Diagnosed AML',
    description:
      'White blood cells are brought under 25 × 10^9/L before venetoclax 400 mg is started. A platelet transfusion of one unit (3 × 10^11 platelets) is advised under 10 × 10^9/L.',
    facts: NO_LEVEL,
  },
  {
    key: 'none-07',
    title: 'Plerixafor for Stem Cell Mobilization in Myeloma',
    summary:
      'How many patients collect at least 2 × 10^6 CD34+ cells/kg in two aphereses, and 5 × 10^6 CD34+ cells/kg in four?',
    facts: NO_LEVEL,
  },
  {
    key: 'none-08',
    title: 'A CXCR4 Blocker Plus G-CSF Before Autologous Transplant',
    description:
      'G-CSF 10 µg/kg daily and one injection of the agent at 1.25 mg/kg. The primary endpoint is the collection of ≥ 6 × 10^6 CD34+ cells/kg in one apheresis session.',
    facts: NO_LEVEL,
  },
  {
    key: 'none-09',
    title: 'Allogeneic Stem Cell Transplantation for Myelofibrosis',
    description:
      'Ruxolitinib up to day -4; conditioning with fludarabine 30 mg/m2/day and melphalan 70 mg/m2/day on days -5 and -4, graft on day 0. Neutrophil engraftment is the first of three days above 0.5 x 10^9/L.',
    facts: {
      ...NO_LEVEL,
      eitherWay: ['infusions'],
      agents: [
        { agent: 'fludarabine', role: 'conditioning', dose: [30, 'mg/m²/day'], days: [-5, -4] },
        { agent: 'melphalan', role: 'conditioning', dose: [70, 'mg/m²/day'], days: [-5, -4] },
      ],
    },
  },
  {
    key: 'none-10',
    title: 'Low-Dose Interleukin-2 in Chronic GVHD',
    description:
      'IL-2 is injected at 1 × 10^6 IU/m2/day for 12 weeks. Regulatory T cells are expected to rise above 100 cells/µL; dose levels are 0.3 × 10^6, 1 × 10^6 and 3 × 10^6 IU/m2.',
    facts: NO_LEVEL,
  },
  {
    key: 'none-11',
    title: 'Physician Survey on Access to CAR-T',
    summary: 'A questionnaire of 40 items goes to 2 million members of three societies; answers take ten minutes.',
    facts: NO_LEVEL,
  },
  {
    key: 'none-12',
    title: 'Platelet-Rich Plasma for Tendinopathy',
    arms: [['PRP', 'One injection of 4 mL with a platelet concentration of 1 x 10^9 platelets/mL']],
    facts: { ...NO_LEVEL, arguable: [1e9, 4e9], eitherWay: ['infusions', 'statedAs'] },
  },
  {
    key: 'none-13',
    title: 'Chimeric Antigen Receptor T Cells in Pediatric Brain Tumours',
    arms: [['CAR-T', 'Weekly dosing through an Ommaya catheter at the assigned dose level']],
    description: 'Dose levels are set out in the protocol. CSF is examined for cells/µL and protein in mg/dL.',
    facts: NO_LEVEL,
  },
  {
    key: 'none-14',
    title: 'Biomarkers in COVID-19 Patients With Lymphopenia',
    summary: 'Lymphocyte counts under 0.8×10^9/L and viral loads over 1×10^6 copies/mL are set against outcome.',
    facts: NO_LEVEL,
  },
  {
    key: 'none-15',
    title: 'CAR-T Bridging Radiotherapy Before Commercial Product',
    description:
      'The commercial product is given by label. Inclusion: ANC ≥ 1000/mm3, platelets ≥ 75,000/mm3, CD3 count ≥ 150 cells/µL, an apheresis with ≥ 2×10^9 CD3+ cells. Radiation 20 Gy in 5 fractions.',
    facts: { ...NO_LEVEL, eitherWay: ['infusions'] },
  },
  {
    key: 'none-16',
    title: 'Tumor Cell Lysate Vaccine After Nephrectomy',
    arms: [['Vaccine', 'Six intradermal injections a month apart of the lysate of the own tumour, 1 mL each']],
    facts: NO_LEVEL,
  },
  {
    key: 'none-17',
    title: 'Mesenchymal Stem Cell Secretome Eye Drops for Dry Eye',
    arms: [['Secretome', 'One drop four times a day; medium conditioned by 1×10^6 MSC/mL for 48 hours']],
    facts: NO_LEVEL,
  },
  {
    key: 'none-18',
    title: 'Tacrolimus Monitoring in Kidney Transplantation',
    summary: '1,200 recipients are randomised to a trough of 5 to 7 ng/mL or 8 to 10 ng/mL.',
    facts: NO_LEVEL,
  },
  {
    key: 'none-19',
    title: 'Donor Lymphocyte Infusion Versus Watchful Waiting',
    arms: [
      ['DLI', 'Donor lymphocytes on day +100, at the dose that each center uses'],
      ['Observation', 'No donor lymphocytes'],
    ],
    facts: { ...NO_LEVEL, eitherWay: ['infusions', 'statedAs'] },
  },
  {
    key: 'none-20',
    title: 'Malaria Challenge After Vaccination With Sporozoites',
    arms: [
      ['Low', 'Direct venous inoculation of 9×10^5 sporozoites on days 1, 8 and 29'],
      ['High', 'Direct venous inoculation of 1.8×10^6 sporozoites on days 1, 8 and 29'],
    ],
    facts: NO_LEVEL,
  },
  {
    key: 'none-21',
    title: 'CRISPR-Edited CD34+ Cells: Rollover for Long-Term Follow-Up',
    summary: 'Those who once received edited CD34+ cells are seen every year. No product is given in this study.',
    description: 'Neutrophils ≥ 0.5 × 10⁹/L and hemoglobin > 9 g/dL off transfusion are recorded with VCN per cell.',
    facts: NO_LEVEL,
  },
  {
    key: 'none-22',
    title: 'Fecal Microbiota Capsules for Recurrent C. difficile',
    arms: [['Capsules', 'Four capsules a day for 3 days, at least 3 × 10^7 spore-forming units']],
    facts: NO_LEVEL,
  },
  {
    key: 'none-23',
    title: 'Radioligand Therapy in Neuroendocrine Tumors',
    arms: [
      [
        '177Lu',
        '7.4 GBq every 8 weeks for four infusions; hold below 75×10^9/L platelets or with creatinine > 1.5×ULN',
      ],
    ],
    facts: NO_LEVEL,
  },
  {
    key: 'none-24',
    title: 'Blood Sampling in Healthy Donors for NK Cell Banking',
    summary:
      'Sixty donors give 200 mL of blood each. A bank wants 5 × 10^9 NK cells of each donor after 21 days of culture.',
    facts: NO_LEVEL,
  },
  {
    key: 'none-25',
    title: 'Granulocyte Transfusion in Neutropenic Sepsis',
    summary: 'Does filgrastim-primed granulocyte support help when neutrophils are under 0.2 × 10^9/L?',
    description: 'Donors take filgrastim 480 µg and dexamethasone 8 mg. Centers transfuse daily until recovery.',
    facts: NO_LEVEL,
  },
  {
    key: 'none-26',
    title: 'Blinatumomab Consolidation in B-ALL',
    description:
      'Blinatumomab 28 mcg/day in four cycles of 28 days. MRD is negative below 1×10-4 (one cell in 10,000); CD19+ B cells are counted (cells/µL). High risk: white cells at diagnosis above 30×109/L (B) or 100×109/L (T).',
    facts: NO_LEVEL,
  },
  {
    key: 'none-27',
    title: 'Release Testing of an Autologous CAR-T Product: an Observational Study',
    description:
      'A bag must hold a viability of ≥ 70 %, ≥ 10 % CAR+ cells, ≤ 5 copies/cell, < 3.5 EU/mL endotoxin and 1×10^7 to 1×10^8 cells/mL. Results are compared among twelve sites.',
    facts: NO_LEVEL,
  },
  {
    key: 'none-28',
    title: 'Xenograft Model Substudy of Resected Sarcoma',
    description:
      'Left-over tumour is brought into culture; mice are injected with 5 × 10^6 tumour cells. Patients get no study drug.',
    facts: NO_LEVEL,
  },
]
