import type { UnseenText } from './unseen-texts-shape.ts'

/** Trials of CAR-T cells. Nobody may tune the reader to these texts: see fresh-texts.table.ts. */
export const FRESH_CAR_T_TEXTS: UnseenText[] = [
  {
    key: 'car-t-f1',
    title: 'CD19 CAR-T Cells for Relapsed or Refractory B-Cell Non-Hodgkin Lymphoma',
    summary: 'Open-label study of the safety and activity of autologous CD19-directed CAR-T cells.',
    arms: [['CD19 CAR-T', 'Adults with lymphoma that came back after two or more lines of therapy.']],
    interventions: [
      [
        'Biological: autologous CD19 CAR-T cells',
        'One intravenous infusion of 2 x 10^6 CAR+ T cells/kg on day 0, after lymphodepletion.',
      ],
      ['Drug: Fludarabine', '30 mg/m²/day on days -5, -4 and -3'],
      ['Drug: Cyclophosphamide', '500 mg/m²/day on days -5, -4 and -3'],
    ],
    eligibility: 'ANC ≥ 1.0×10^9/L; platelets ≥ 50×10^9/L; total bilirubin ≤ 1.5×ULN.',
    facts: {
      levels: [[2e6, 'cells/kg', 'CAR-positive']],
      infusions: 1,
      statedAs: 'perInfusion',
      agents: [
        { agent: 'fludarabine', role: 'lymphodepletion', dose: [30, 'mg/m²/day'], days: [-5, -4, -3] },
        { agent: 'cyclophosphamide', role: 'lymphodepletion', dose: [500, 'mg/m²/day'], days: [-5, -4, -3] },
      ],
    },
  },
  {
    key: 'car-t-f2',
    title: 'Safety and Efficacy of BCMA CAR-T in Relapsed/Refractory Multiple Myeloma',
    summary: 'A single-center dose exploration of BCMA CAR-T in patients with multiple myeloma.',
    arms: [
      ['Low dose group', '1.0×10^6 CAR-T/kg'],
      ['Middle dose group', '3.0×10^6 CAR-T/kg'],
      ['High dose group', '6.0×10^6 CAR-T/kg'],
    ],
    interventions: [['BCMA CAR-T', 'Autologous BCMA CAR-T cells given by intravenous drip']],
    facts: {
      levels: [
        [1e6, 'cells/kg', 'CAR-T'],
        [3e6, 'cells/kg', 'CAR-T'],
        [6e6, 'cells/kg', 'CAR-T'],
      ],
      infusions: null,
      statedAs: null,
      conditional: [],
    },
  },
  {
    key: 'car-t-f3',
    title: 'A Phase 2 Study of an Anti-BCMA CAR T Product in Early-Line Myeloma',
    summary: 'Multicohort study in participants with high-risk myeloma.',
    arms: [
      ['Cohort 1', 'Relapse within 18 months of first-line therapy. Target dose 150 - 450 x 10^6 CAR+ T cells.'],
      ['Cohort 2', 'Inadequate response to transplant. Target dose 150 - 450 x 10^6 CAR+ T cells.'],
    ],
    interventions: [['Biological: anti-BCMA CAR T', 'Single IV infusion after fludarabine and cyclophosphamide']],
    facts: {
      levels: [[4.5e8, 'cells', 'CAR-positive']],
      infusions: 1,
      statedAs: 'perInfusion',
      agents: [
        { agent: 'fludarabine', role: 'lymphodepletion' },
        { agent: 'cyclophosphamide', role: 'lymphodepletion' },
      ],
    },
  },
  {
    key: 'car-t-f4',
    title: 'CD19-Targeted CAR T Cells in Severe Systemic Lupus Erythematosus',
    summary: 'Phase 1/2 study of autologous CAR T cells in adults with lupus nephritis.',
    description:
      'Part A follows a 3+3 design. Dose level 1 (starting dose): 5 x 10^5 CAR+ T cells/kg. Dose level 2: 1 x 10^6 ' +
      'CAR+ T cells/kg. If dose level 1 is not tolerated, dose level -1 of 2.5 x 10^5 CAR+ T cells/kg is opened. ' +
      'Each participant receives a single infusion. Mycophenolate is stopped and prednisone reduced to no more than ' +
      '10 mg daily before leukapheresis.',
    arms: [['CAR T cells', 'Dose escalation followed by an expansion at the recommended dose.']],
    interventions: [['CD19 CAR T cells', 'Given by vein once.']],
    facts: {
      levels: [
        [2.5e5, 'cells/kg', 'CAR-positive'],
        [5e5, 'cells/kg', 'CAR-positive'],
        [1e6, 'cells/kg', 'CAR-positive'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      conditional: [2.5e5],
      starting: 5e5,
    },
  },
  {
    key: 'car-t-f5',
    title: 'Dose Finding of CD70 CAR T Cells in Clear Cell Renal Carcinoma',
    description:
      'Participants enroll in cohorts of 3 to 6. The planned doses are DL1 = 5 x 10^7, DL2 = 1.5 x 10^8 and DL3 = ' +
      '4.5 x 10^8 CAR+ T cells (flat dosing). Participants return for 24 months of follow-up and then enter a ' +
      '15-year registry.',
    arms: [
      ['Dose escalation', 'CD70 CAR T cells following lymphodepletion'],
      ['Dose expansion', 'At the RP2D'],
    ],
    interventions: [
      ['Biological: CD70 CAR T', 'Intravenous infusion on Day 0'],
      ['Drug: Cyclophosphamide', '300 mg/m² IV on days -5 to -3'],
    ],
    facts: {
      levels: [
        [5e7, 'cells', 'CAR-positive'],
        [1.5e8, 'cells', 'CAR-positive'],
        [4.5e8, 'cells', 'CAR-positive'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      eitherWay: ['infusions', 'statedAs'],
      agents: [{ agent: 'cyclophosphamide', role: 'lymphodepletion', dose: [300, 'mg/m²'], days: [-5, -4, -3] }],
    },
  },
  {
    key: 'car-t-f6',
    title: 'GPC3 CAR-T for Advanced Hepatocellular Carcinoma',
    summary: 'Hepatic artery infusion of GPC3 CAR-T cells at 0.3, 1 and 3×10⁸ CAR-positive T cells.',
    arms: [['GPC3 CAR-T', 'Accelerated titration at the first dose, then 3+3.']],
    interventions: [['GPC3 CAR-T cells', 'Infused through the hepatic artery; one dose per patient']],
    eligibility: 'Child-Pugh A; AFP > 20 ng/mL; HBV DNA < 2×10^3 IU/mL; life expectancy at least 12 weeks.',
    facts: {
      levels: [
        [3e7, 'cells', 'CAR-positive'],
        [1e8, 'cells', 'CAR-positive'],
        [3e8, 'cells', 'CAR-positive'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'car-t-f7',
    title: 'CD19 CAR-T in Children and Young Adults With B-ALL: a European Multicentre Study',
    summary: 'Study of one infusion of CAR-T cells in patients aged up to 25 years.',
    interventions: [
      [
        'CD19 CAR-T cells',
        'Single infusion. Body weight of 50 kg or less: 0.2 to 5.0 × 10^6 CAR-positive viable T cells per kg. Body ' +
          'weight above 50 kg: 0.1 to 2.5 × 10^8 CAR-positive viable T cells.',
      ],
    ],
    arms: [['Single arm']],
    facts: {
      levels: [
        [5e6, 'cells/kg', 'CAR-positive'],
        [2.5e8, 'cells', 'CAR-positive'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'car-t-f8',
    title: 'Universal CD7 CAR-T Cells for T-Cell Leukemia and Lymphoma',
    summary: 'Healthy donor derived, gene edited CD7 CAR-T cells in T-ALL/LBL.',
    arms: [['CD7 UCAR-T', 'Patients are given CD7 UCAR-T cells once after conditioning.']],
    interventions: [
      ['CD7 UCAR-T', '1×10^6/kg, 2×10^6/kg or 4×10^6/kg CAR-T cells'],
      ['Fludarabine + cyclophosphamide + etoposide', 'Day -6 to day -2'],
    ],
    facts: {
      levels: [
        [1e6, 'cells/kg', 'CAR-T'],
        [2e6, 'cells/kg', 'CAR-T'],
        [4e6, 'cells/kg', 'CAR-T'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
    },
  },
  {
    key: 'car-t-f9',
    title: 'Humanized CD19 CAR-T in Split Doses for Refractory Acute Lymphoblastic Leukemia',
    description:
      'The total dose is 5×10^6 CAR-T cells/kg. It is divided over three days: 10% on day 0, 30% on day 1 and 60% on ' +
      'day 2, the later portions being withheld in case of fever or hypotension.',
    arms: [['CAR-T', 'hCD19 CAR-T']],
    interventions: [['hCD19 CAR-T', 'Intravenous, split over 3 days']],
    facts: {
      levels: [[5e6, 'cells/kg', 'CAR-T']],
      infusions: 3,
      statedAs: 'total',
      cumulative: [5e6],
    },
  },
  {
    key: 'car-t-f10',
    title: 'CD30 CAR T for Hodgkin Lymphoma',
    summary: 'Patients receive CD30 CAR-T at 1-5×106/kg after FC chemotherapy.',
    arms: [['CD30 CAR-T']],
    interventions: [['Biological: CD30 CAR-T', 'Autologous CAR-T cells against CD30']],
    facts: { levels: [[5e6, 'cells/kg', 'CAR-T']], infusions: null, statedAs: null },
  },
  {
    key: 'car-t-f11',
    title: 'Claudin18.2 CAR-T for Gastric and Pancreatic Cancer',
    summary: 'Phase I, investigator-initiated.',
    arms: [
      ['Dose 1: 2.5×10^8 cells', 'Claudin18.2 CAR-T'],
      ['Dose 2: 3.75×10^8 cells', 'Claudin18.2 CAR-T'],
      ['Dose 3: 5.0×10^8 cells', 'Claudin18.2 CAR-T'],
    ],
    interventions: [['CLDN18.2 CAR-T', 'Up to 3 infusions may be given, at the discretion of the investigator.']],
    facts: {
      levels: [
        [2.5e8, 'cells', 'CAR-T'],
        [3.75e8, 'cells', 'CAR-T'],
        [5e8, 'cells', 'CAR-T'],
      ],
      infusions: null,
      statedAs: null,
      eitherWay: ['countedCells'],
      cumulative: null,
    },
  },
  {
    key: 'car-t-f12',
    title: 'mRNA Engineered BCMA CAR-T Without Lymphodepletion in Generalized Myasthenia Gravis',
    summary: 'Randomized, double-blind study against placebo.',
    arms: [
      ['Active', 'Six weekly infusions, each of 5 × 10^8 CAR+ cells'],
      ['Placebo', 'Six weekly infusions of matching placebo'],
    ],
    interventions: [
      ['mRNA CAR-T', 'Outpatient infusion'],
      ['Placebo', 'Cryopreservation medium'],
    ],
    facts: { levels: [[5e8, 'cells', 'CAR-positive']], infusions: 6, statedAs: 'perInfusion' },
  },
  {
    key: 'car-t-f13',
    title: 'Point-of-Care Manufactured CD19 CAR-T Cells in Aggressive Lymphoma',
    summary: 'Fresh product of 100 million CAR-T cells, infused seven days after leukapheresis.',
    arms: [['Fresh CAR-T', 'Fixed dose of 100 million CAR-T cells as a single infusion']],
    interventions: [['CD19 CAR-T', 'Infused over less than 30 minutes through a central line']],
    facts: { levels: [[1e8, 'cells', 'CAR-T']], infusions: 1, statedAs: 'perInfusion' },
  },
  {
    key: 'car-t-f14',
    title: 'Intraventricular B7-H3 CAR T Cells for Diffuse Midline Glioma',
    description:
      'CAR T cells are delivered every 2 weeks through a ventricular catheter. Dose regimen 1 is 1x10E7 cells per ' +
      'infusion, dose regimen 2 is 3x10E7 cells per infusion and dose regimen 3 is 1x10E8 cells per infusion. ' +
      'Treatment goes on as long as the child benefits and cells remain.',
    arms: [['B7-H3 CAR T', 'No lymphodepletion is given.']],
    interventions: [['SC-B7H3 CAR T', 'Autologous CD4 and CD8 T cells transduced with a lentiviral vector']],
    facts: {
      levels: [
        [1e7, 'cells', 'CAR-T'],
        [3e7, 'cells', 'CAR-T'],
        [1e8, 'cells', 'CAR-T'],
      ],
      infusions: null,
      statedAs: 'perInfusion',
      eitherWay: ['countedCells'],
    },
  },
  {
    key: 'car-t-f15',
    title: 'CD19/BCMA Compound CAR-T in Refractory Autoimmune Disease',
    arms: [['Experimental', 'Dose: 1.0E6, 2.0E6 or 3.0E6 CAR+ cells/kg']],
    interventions: [['CD19/BCMA CAR-T', 'A single dose is infused on D0; FC is given from D-5 to D-3.']],
    facts: {
      levels: [
        [1e6, 'cells/kg', 'CAR-positive'],
        [2e6, 'cells/kg', 'CAR-positive'],
        [3e6, 'cells/kg', 'CAR-positive'],
      ],
      infusions: 1,
      statedAs: 'perInfusion',
      conditional: [],
    },
  },
]
