import type { UnseenText } from './unseen-texts-shape.ts'

/** Trials of stem, stromal and other tissue cells. Nobody may tune to these texts: see fresh-texts.table.ts. */
export const FRESH_TISSUE_TEXTS: UnseenText[] = [
  {
    key: 'msc-f1',
    title: 'Umbilical Cord Mesenchymal Stem Cells for COVID-19 Pneumonia',
    summary: 'Randomized, placebo-controlled trial in hospitalized adults with severe disease.',
    arms: [
      ['UC-MSC', '1×10^6 UC-MSCs /kg body weight suspended in 100 mL saline, on days 1, 3 and 5'],
      ['Control', '100 mL saline on days 1, 3 and 5'],
    ],
    interventions: [
      ['UC-MSCs', 'Intravenous'],
      ['Saline', 'Intravenous'],
    ],
    eligibility: 'PaO2/FiO2 ≤ 300 mmHg; lymphocytes < 0.8×10^9/L.',
    facts: { levels: [[1e6, 'cells/kg', 'mesenchymal']], infusions: 3, statedAs: 'perInfusion' },
  },
  {
    key: 'msc-f2',
    title: 'Intra-articular Adipose-Derived MSC in Knee Osteoarthritis',
    arms: [
      ['Low dose', 'One injection of 10 million MSC into the knee'],
      ['High dose', 'One injection of 50 million MSC into the knee'],
      ['Hyaluronic acid', 'One injection of 60 mg'],
    ],
    interventions: [['Adipose-derived MSC', 'Expanded autologous cells in 3 mL Ringer lactate']],
    facts: {
      levels: [
        [1e7, 'cells', 'mesenchymal'],
        [5e7, 'cells', 'mesenchymal'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'msc-f3',
    title: 'Bone Marrow MSC for Steroid-Refractory Acute GVHD in Children',
    arms: [['MSC', 'Third-party product, 2 x 10^6 MSC/kg twice per week for 4 consecutive weeks']],
    interventions: [['Biological: MSC', 'Eight infusions at least 3 days apart, at 4-6 mL/min']],
    facts: {
      levels: [[2e6, 'cells/kg', 'mesenchymal']],
      infusions: 8,
      statedAs: 'perInfusion',
      cumulative: [1.6e7],
    },
  },
  {
    key: 'msc-f4',
    title: 'Transendocardial Mesenchymal Cells in Ischemic Cardiomyopathy',
    summary:
      'Three groups: 20 million, 100 million or 200 million allogeneic mesenchymal stem cells by transendocardial ' +
      'injection at 10 sites of 0.5 mL.',
    arms: [['20 million cells'], ['100 million cells'], ['200 million cells']],
    interventions: [['Allogeneic mesenchymal stem cells', 'One catheterization procedure']],
    facts: {
      levels: [
        [2e7, 'cells', 'mesenchymal'],
        [1e8, 'cells', 'mesenchymal'],
        [2e8, 'cells', 'mesenchymal'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      eitherWay: ['infusions', 'statedAs'],
    },
  },
  {
    key: 'msc-f5',
    title: 'Wharton Jelly MSC in Type 2 Diabetes',
    arms: [
      ['WJ-MSC', 'Two infusions, each of 1 x 10(6)/kg WJ-MSC, four weeks apart'],
      ['Insulin', 'Standard care'],
    ],
    interventions: [['WJ-MSC', 'Peripheral vein']],
    eligibility: 'HbA1c between 7.5% and 10.5%; BMI 20 to 35 kg/m².',
    facts: { levels: [[1e6, 'cells/kg', 'mesenchymal']], infusions: 2, statedAs: 'perInfusion', cumulative: [2e6] },
  },
  {
    key: 'bmmnc-f1',
    title: 'Intracoronary Bone Marrow Mononuclear Cells After Myocardial Infarction',
    arms: [
      ['BMC', 'Intracoronary infusion of 1.5×10^8 mononuclear cells, 5 to 7 days after stenting'],
      ['Placebo', 'Cell-free medium'],
    ],
    interventions: [['Autologous BMC', 'Bone marrow aspirate of 50 mL, density gradient separation']],
    facts: {
      levels: [[1.5e8, 'cells', 'nucleated']],
      infusions: 1,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells', 'infusions', 'statedAs'],
    },
  },
  {
    key: 'cd34-f1',
    title: 'CD34+ Cells for Refractory Angina',
    arms: [
      ['CD34+ cells', '1 x 10^5 autologous CD34+ cells/kg by intramyocardial injection'],
      ['Placebo', 'Diluent injected in the same manner'],
    ],
    interventions: [
      ['G-CSF', '5 µg/kg/day subcutaneously for 4 or 5 days'],
      ['Autologous CD34+ cells', 'One session of ten injections of 0.2 mL under electromechanical mapping'],
    ],
    facts: { levels: [[1e5, 'cells/kg', 'CD34+']], infusions: 1, statedAs: 'perInfusion', eitherWay: ['infusions'] },
  },
  {
    key: 'cd34-f2',
    title: 'Lentiviral Gene Therapy for Beta-Thalassemia',
    summary: 'Autologous CD34+ cells transduced ex vivo are returned after busulfan.',
    arms: [['Gene therapy', 'A single infusion of at least 5.0 × 10^6 CD34+ cells/kg']],
    interventions: [
      ['Transduced CD34+ cells', 'Day 0'],
      ['Busulfan', '3.2 mg/kg/day intravenously, days -6 to -3'],
    ],
    facts: {
      levels: [[5e6, 'cells/kg', 'CD34+']],
      infusions: 1,
      statedAs: 'perInfusion',
      agents: [{ agent: 'busulfan', role: 'conditioning', dose: [3.2, 'mg/kg/day'], days: [-6, -5, -4, -3] }],
    },
  },
  {
    key: 'hsct-f1',
    title: 'Cord Blood Transplantation for Hematologic Malignancies',
    description:
      'One cord blood unit with ≥ 3 x 10^7 TNC/kg is transplanted on day 0. Conditioning is with fludarabine ' +
      '40 mg/m²/day on days -5 to -2 and total body irradiation 2 Gy on day -1. Tacrolimus and mycophenolate mofetil ' +
      'are used as GVHD prophylaxis from day -3.',
    arms: [['Cord blood transplant']],
    interventions: [['Umbilical cord blood', 'Single unit'], ['Fludarabine'], ['Total body irradiation']],
    facts: {
      levels: [[3e7, 'cells/kg', 'nucleated']],
      infusions: 1,
      statedAs: 'perInfusion',
      eitherWay: ['infusions', 'statedAs'],
      agents: [
        { agent: 'fludarabine', role: 'conditioning', dose: [40, 'mg/m²/day'], days: [-5, -4, -3, -2] },
        { agent: 'total body irradiation', role: 'conditioning', dose: [2, 'Gy'], days: [-1] },
        { agent: 'tacrolimus', role: 'gvhdProphylaxis' },
        { agent: 'mycophenolate mofetil', role: 'gvhdProphylaxis' },
      ],
    },
  },
  {
    key: 'dc-f1',
    title: 'Dendritic Cell Vaccine in Newly Diagnosed Glioblastoma',
    arms: [
      ['DC vaccine', 'Temozolomide 150-200 mg/m², and 5 x 10^6 dendritic cells per vaccination, intradermally'],
      ['Standard', 'Temozolomide 150-200 mg/m²'],
    ],
    interventions: [['Autologous dendritic cells', 'Loaded with tumor lysate; four vaccinations, every two weeks']],
    facts: { levels: [[5e6, 'cells', 'other']], infusions: 4, statedAs: 'perInfusion' },
  },
  {
    key: 'macrophage-f1',
    title: 'Autologous Macrophages in Compensated Liver Cirrhosis',
    summary: 'Dose escalation in nine adults followed by a randomized part.',
    description:
      'The first cohort of three participants receives 10^7 cells, the second of three 10^8 cells and the third of ' +
      'three 10^9 macrophages, all by a single peripheral infusion.',
    arms: [['Macrophages', 'Monocyte-derived macrophages']],
    interventions: [['Autologous macrophages', 'Infused over 30 minutes']],
    eligibility: 'MELD score 10 to 16; platelets > 50 x 10^9/L; alpha-fetoprotein < 100 kU/L.',
    facts: {
      levels: [
        [1e7, 'cells', 'other'],
        [1e8, 'cells', 'other'],
        [1e9, 'cells', 'other'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells'],
      participants: [
        [1e7, 3],
        [1e8, 3],
        [1e9, 3],
      ],
    },
  },
  {
    key: 'rpe-f1',
    title: 'Retinal Pigment Epithelial Cells From Embryonic Stem Cells for Geographic Atrophy',
    arms: [
      ['Cohort 1', '50,000 RPE cells transplanted subretinally in one eye'],
      ['Cohort 2', '100,000 RPE cells transplanted subretinally in one eye'],
      ['Cohort 3', '200,000 RPE cells transplanted subretinally in one eye'],
    ],
    interventions: [['hESC-RPE', 'Vitrectomy with a single subretinal injection of 150 µL']],
    eligibility: 'Best corrected visual acuity of 20/200 or worse in the eye to be treated.',
    facts: {
      levels: [
        [5e4, 'cells', 'other'],
        [1e5, 'cells', 'other'],
        [2e5, 'cells', 'other'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'ipsc-da-f1',
    title: "iPSC-Derived Dopaminergic Progenitors in Parkinson's Disease",
    arms: [
      ['Low dose', '2.7 million cells per putamen'],
      ['High dose', '5.4 million cells per putamen'],
    ],
    interventions: [
      ['Dopaminergic progenitors', 'Bilateral stereotactic grafting in one session; tacrolimus for a year'],
    ],
    facts: {
      levels: [
        [2.7e6, 'cells', 'other'],
        [5.4e6, 'cells', 'other'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells', 'infusions', 'statedAs'],
    },
  },
]
