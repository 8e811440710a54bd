/** The five seed trials with what a page of theirs must show, as the registry texts say it. */
export const SEED_TRIALS = [
  {
    trialId: 'NCT06541444',
    registry: 'MedPath',
    title: 'Safety and Efficacy of NK520 to Treat Relapsed/Refractory Acute Myeloid Leukemia',
    status: 'Recruiting',
    phase: 'Early phase 1',
    enrollment: '9',
    sponsor: 'Base Therapeutics (Shanghai) Co., Ltd.',
    arm: 'Group B(medium-dose group)',
  },
  {
    trialId: 'NCT06835140',
    registry: 'Veeva',
    title: 'CD123-CD16-NK Cells Immunotherapy for AML',
    status: 'Recruiting',
    phase: 'Phase 1',
    enrollment: '9',
    sponsor: 'Chunji Gao',
    arm: 'CD123-CD16 bispecific antibody-modified NK cells for the treatment of CD123-positive R/R AML',
  },
  {
    trialId: 'NCT06690827',
    registry: 'MedDataX',
    title: 'Clinical Trial of CD123-targeted CAR-NK Therapy for Relapse/refractory AML or BPDCN',
    status: 'Recruiting',
    phase: 'Phase 1',
    enrollment: '30',
    sponsor: 'Chongqing Precision Biotech Co., Ltd',
    arm: 'CD123 CAR-NK cells',
  },
  {
    trialId: 'NCT05563545',
    registry: 'MedPath',
    title: 'Anti-CD19 CAR-Engineered NK Cells in the Treatment of Relapsed/Refractory Acute Lymphoblastic Leukemia',
    status: 'Completed',
    phase: 'Phase 1',
    enrollment: '2',
    sponsor: 'Shanghai Simnova Biotechnology Co.,Ltd.',
    arm: 'CAR-NK-CD19 Cells',
  },
  {
    trialId: 'NCT07256210',
    registry: 'MedDataX',
    title:
      'Feasibility and Safety of Donor-derived NK-cell Infusions for Leukemia Relapse Prophylaxis After Hematopoietic Stem Cell Transplantation',
    status: 'Recruiting',
    phase: 'Phase 2',
    enrollment: '15',
    sponsor: 'Federal Research Institute of Pediatric Hematology, Oncology and Immunology',
    arm: 'Biological: Donor-derived Natural Killer Cell Infusions',
  },
] as const

export const SEED_IDS: readonly string[] = SEED_TRIALS.map(({ trialId }) => trialId)
