/** States and provinces of the countries whose sites always have one, as ClinicalTrials.gov writes them. */
const STATES: Readonly<Record<string, ReadonlySet<string>>> = {
  'United States': new Set(
    'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming'.split(
      '|',
    ),
  ),
  Canada: new Set(
    'Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland and Labrador|Northwest Territories|Nova Scotia|Nunavut|Ontario|Prince Edward Island|Quebec|Saskatchewan|Yukon'.split(
      '|',
    ),
  ),
  Australia: new Set(
    'Australian Capital Territory|New South Wales|Northern Territory|Queensland|South Australia|Tasmania|Victoria|Western Australia'.split(
      '|',
    ),
  ),
}

/** Whether a text is a state or province of the country; false for countries that are not listed here. */
export const isStateOf = (country: string, text: string): boolean => STATES[country]?.has(text) ?? false
