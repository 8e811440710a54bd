export const SITE_NAME = 'Trial Registry Browser'
