/** A seed trial, and what a page of another registry says otherwise of it. */
export const MIRRORED = { trialId: 'NCT06690827', registry: 'MedDataX', enrollment: 30, otherEnrollment: 36 }

/**
 * MedPath's page of the trial, made from the facts of its record: one of them is another, and what else differs is what
 * mirrors do to a record. Words in other cases, dashes and blanks, a shortened company, no dates, criteria cut off.
 */
export const mirrorPage = (): string => `MedPath

CLINICAL TRIAL of CD123–targeted CAR–NK  therapy for relapse / refractory AML or BPDCN

Phase 1
Recruiting
Conditions
AML (Acute Myeloid Leukemia)
BPDCN
Interventions
Registration Number
${MIRRORED.trialId}
Lead Sponsor
CHONGQING PRECISION BIOTECH CO. LTD.
Brief Summary

A made-up summary for this test.

Recruitment & Eligibility

Status
RECRUITING
Sex
All
Target Recruitment
${MIRRORED.otherEnrollment}
Inclusion Criteria

  1. Made-up criterion;

Study & Design

Study Type
INTERVENTIONAL
Study Design
SINGLE_GROUP

© Copyright 2025. All Rights Reserved by MedPath
`
