import type { UnseenText } from './unseen-texts-shape.ts'

/** Trials that state no dose of cells. Nobody may tune the reader to these texts: see fresh-texts.table.ts. */
export const FRESH_TEXTS_WITHOUT_LEVEL: UnseenText[] = [
  {
    key: 'none-f1',
    title: 'CD22 CAR-T After Failure of CD19 CAR-T in B-ALL',
    summary: 'Safety and response of CD22 CAR-T cells in patients who relapsed with CD19-negative disease.',
    arms: [['CD22 CAR-T', 'Dose escalation of CD22 CAR-T cells at three dose levels']],
    interventions: [
      ['CD22 CAR-T', 'One infusion after FC'],
      ['Fludarabine', '30 mg/m² x 3 days'],
    ],
    eligibility: 'Blasts < 50%; CD3+ count ≥ 150/µL; platelets ≥ 20×10^9/L; ALT ≤ 5×ULN.',
    facts: {
      levels: [],
      infusions: 1,
      statedAs: null,
      agents: [{ agent: 'fludarabine', role: 'lymphodepletion', dose: [30, 'mg/m²'] }],
    },
  },
  {
    key: 'none-f2',
    title: 'Long-Term Follow-up of Participants Who Received Gene-Modified T Cells',
    summary: 'Observation over 15 years for delayed adverse events; no study product is given.',
    description: 'Vector copies are measured by PCR and become of interest above 50 copies/µg of DNA.',
    arms: [['Treated in an earlier protocol', 'About 1,000 participants, annual visits']],
    facts: { levels: [], infusions: null, statedAs: null },
  },
  {
    key: 'none-f3',
    title: 'AAV Gene Therapy for Severe Hemophilia B',
    arms: [
      ['Cohort 1', 'One intravenous infusion of 2×10^13 vg/kg'],
      ['Cohort 2', 'One intravenous infusion of 5×10^13 vg/kg'],
    ],
    interventions: [['AAV-FIX', 'Vector carrying a factor IX variant; prednisolone 60 mg/day if ALT rises']],
    facts: { levels: [], infusions: null, statedAs: null, eitherWay: ['infusions', 'statedAs'] },
  },
  {
    key: 'none-f4',
    title: 'Lactobacillus Rhamnosus for the Prevention of Necrotizing Enterocolitis',
    arms: [
      ['Probiotic', '1×10^9 CFU once daily by feeding tube until 36 weeks of gestation'],
      ['Placebo', 'Maltodextrin'],
    ],
    interventions: [['L. rhamnosus', 'Capsules of 10 billion CFU, diluted']],
    facts: { levels: [], infusions: null, statedAs: null },
  },
  {
    key: 'none-f5',
    title: 'Plerixafor and G-CSF Mobilization in Poor Mobilizers With Lymphoma',
    summary: 'Leukapheresis continues until at least 2 x 10^6 CD34+ cells/kg are collected, for up to four days.',
    arms: [
      ['Plerixafor', '0.24 mg/kg subcutaneously'],
      ['Control', 'G-CSF 10 µg/kg/day alone'],
    ],
    interventions: [['Plerixafor'], ['Filgrastim']],
    eligibility: 'Peripheral CD34+ count < 20 cells/µL on day 4.',
    facts: { levels: [], infusions: null, statedAs: null },
  },
  {
    key: 'none-f6',
    title: 'Azacitidine and Venetoclax as a Bridge to Transplant in Elderly AML',
    arms: [['Azacitidine + venetoclax', 'Azacitidine 75 mg/m² on days 1-7, venetoclax 400 mg on days 1-28']],
    interventions: [['Allogeneic HSCT', 'Reduced-intensity conditioning by local practice']],
    eligibility: 'WBC < 25 x 10^9/L, hydroxyurea being allowed; creatinine ≤ 1.5×ULN.',
    facts: { levels: [], infusions: null, statedAs: null },
  },
  {
    key: 'none-f7',
    title: 'Umbilical Cord MSC in Decompensated Cirrhosis',
    arms: [
      ['MSC group', 'Umbilical cord MSC in 100 ml of normal saline, once every four weeks, three times in all'],
      ['Control group', 'Conventional treatment and 100 ml of normal saline'],
    ],
    interventions: [['UC-MSC', 'Slow drip over 30 minutes']],
    eligibility: 'Platelets > 30×10^9/L; total bilirubin < 170 µmol/L; HBV DNA < 10^3 IU/mL.',
    facts: { levels: [], infusions: 3, statedAs: null },
  },
  {
    key: 'none-f8',
    title: 'Herpes Simplex Oncolytic Virus for Recurrent Glioma',
    description: 'Escalation from 1×10^6 to 1×10^8 PFU, injected in the tumor through up to four catheters.',
    arms: [['oHSV', 'Single stereotactic injection of 2 mL']],
    interventions: [['oHSV', 'Virus titrated on Vero cells']],
    facts: { levels: [], infusions: null, statedAs: null, eitherWay: ['infusions', 'statedAs'] },
  },
  {
    key: 'none-f9',
    title: 'Platelet Transfusion Thresholds in Preterm Neonates',
    arms: [
      ['High threshold', 'Transfusion when platelets are below 50×10^9/L'],
      ['Low threshold', 'Transfusion when platelets are below 25×10^9/L'],
    ],
    interventions: [['Platelets', '15 mL/kg over 60 minutes']],
    facts: { levels: [], infusions: null, statedAs: null },
  },
  {
    key: 'none-f10',
    title: 'Biobank of Blood and Marrow Samples From Recipients of Cell Therapy',
    summary: 'Blood is drawn before and 7, 14, 28 and 90 days after the infusion of commercial CAR-T cells.',
    description: 'From each draw, 10 million PBMC are frozen in vials of 5×10^6 cells for flow cytometry.',
    arms: [['CAR-T recipients', 'About 200 people']],
    facts: { levels: [], infusions: null, statedAs: null },
  },
  {
    key: 'none-f11',
    title: 'Haploidentical Transplantation With Post-Transplant Cyclophosphamide in Sickle Cell Disease',
    description:
      'Conditioning: rabbit ATG 4.5 mg/kg in total on days -9 to -7, fludarabine 30 mg/m²/day on days -6 to -2 and ' +
      'total body irradiation 4 Gy on day -1. Marrow is infused on day 0. Cyclophosphamide 50 mg/kg is given on days ' +
      '+3 and +4, and sirolimus from day +5, against GVHD.',
    arms: [['Haploidentical HSCT']],
    eligibility: 'Hemoglobin S ≤ 30% before conditioning; ferritin and liver iron recorded; LVEF ≥ 40%.',
    facts: {
      levels: [],
      infusions: 1,
      statedAs: null,
      eitherWay: ['infusions'],
      agents: [
        { agent: 'fludarabine', role: 'conditioning', dose: [30, 'mg/m²/day'], days: [-6, -5, -4, -3, -2] },
        { agent: 'total body irradiation', role: 'conditioning', dose: [4, 'Gy'], days: [-1] },
        { agent: 'cyclophosphamide', role: 'gvhdProphylaxis', dose: [50, 'mg/kg'], days: [3, 4] },
        { agent: 'sirolimus', role: 'gvhdProphylaxis' },
      ],
    },
  },
  {
    key: 'none-f12',
    title: 'Controlled Human Malaria Infection With Sporozoites',
    arms: [
      ['Group 1', 'Direct venous inoculation of 3.2×10^3 sporozoites'],
      ['Group 2', 'Five mosquito bites'],
    ],
    interventions: [['PfSPZ Challenge', 'Parasitemia is treated at 250 parasites/mL or on day 28']],
    facts: { levels: [], infusions: null, statedAs: null },
  },
  {
    key: 'none-f13',
    title: 'Bispecific BCMA x CD3 Antibody Before and After CAR-T in Myeloma',
    summary: 'Bridging with a T-cell engager between apheresis and the marketed CAR-T product.',
    arms: [['Bridging', 'Step-up doses of 60, 300 and 1500 µg/kg, then weekly until lymphodepletion']],
    interventions: [
      ['T-cell engager', 'Subcutaneous'],
      ['Commercial CAR-T', 'According to its label'],
    ],
    eligibility: 'ANC ≥ 1.0×10^9/L without growth factors for 7 days; platelets ≥ 75 x 10^9/L.',
    facts: { levels: [], infusions: null, statedAs: null },
  },
  {
    key: 'none-f14',
    title: 'Autologous NK Cells With Sintilimab in Lung Cancer',
    description:
      'Peripheral blood (100 mL) yields about 1×10^8 mononuclear cells, from which NK cells are expanded for 14 days. ' +
      'The product is released if viability exceeds 80% and endotoxin stays under 0.5 EU/mL.',
    arms: [['NK + sintilimab', 'NK cells on day 1 and day 2, sintilimab 200 mg on day 3 of each 21-day cycle']],
    interventions: [
      ['NK cells', 'Expanded autologous NK cells'],
      ['Sintilimab', '200 mg every 3 weeks'],
    ],
    facts: { levels: [], infusions: null, statedAs: null },
  },
  {
    key: 'none-f15',
    title: 'Cultivated Limbal Epithelial Cell Sheets for Limbal Stem Cell Deficiency',
    summary: 'A 2 mm² biopsy from the fellow eye is cultured on amniotic membrane and grafted after 14 days.',
    arms: [['Cultivated graft', 'Single grafting on the affected eye'], ['Conjunctival autograft']],
    interventions: [['Cell sheet', 'Confluent sheet of 22 mm in diameter']],
    eligibility: 'Schirmer above 5 mm; endothelial count of at least 1,000 cells/mm² in the eye to be treated.',
    facts: { levels: [], infusions: 1, statedAs: null, eitherWay: ['infusions', 'statedAs'] },
  },
]
