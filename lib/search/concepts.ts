// One list of data, hence its length.

/**
 * What a thing is called. `names` stand for one another; `narrower` are kinds of it, searched for where the thing is
 * asked for but not the other way round; `ambiguous` are abbreviations with other meanings: typed, they lead here, and
 * they are never searched for on another name's behalf. "ALL" and "MM" count in capitals alone; otherwise case,
 * endings, hyphens and British spellings are as in every search, so that one of several variants is enough.
 */
export type Concept = {
  kind: 'disease' | 'state' | 'product' | 'target' | 'procedure' | 'drug' | 'finding'
  names: readonly string[]
  narrower?: readonly string[]
  ambiguous?: readonly string[]
  /** The NLM's Medical Subject Headings. */
  mesh?: string
  /** The NCI Thesaurus. */
  nci?: string
}

const DISEASES: readonly Omit<Concept, 'kind'>[] = [
  {
    names: [
      ...['acute myeloid leukemia', 'AML', 'acute myelogenous leukemia', 'acute myelocytic leukemia', 'ANLL'],
      ...['acute myeloblastic leukemia', 'acute granulocytic leukemia', 'acute nonlymphocytic leukemia'],
      ...['acute non-lymphocytic leukemia', 'leukemia, myeloid, acute'],
    ],
    narrower: [
      'acute myeloid and lymphoblastic leukemia',
      ...['acute monocytic leukemia', 'acute monoblastic leukemia', 'acute myelomonocytic leukemia'],
      ...['acute erythroid leukemia', 'acute megakaryoblastic leukemia'],
    ],
    mesh: 'D015470',
    nci: 'C3171',
  },
  {
    names: [
      ...['acute lymphoblastic leukemia', 'ALL', 'acute lymphocytic leukemia', 'acute lymphoid leukemia'],
      ...[
        'lymphoblastic leukemia',
        'acute lymphatic leukemia',
        'leukemia, lymphoblastic',
        'leukemia, lymphocytic, acute',
      ],
      'leukemia, lymphoid, acute',
    ],
    narrower: ['acute lymphoblastic T-cell leukemia', 'acute lymphoblastic B-cell leukemia'],
    mesh: 'D054198',
    nci: 'C3167',
  },
  {
    names: [
      ...['B-cell acute lymphoblastic leukemia', 'B-ALL', 'B-cell ALL', 'B-lymphoblastic leukemia'],
      ...['B-cell lymphoblastic leukemia', 'B acute lymphoblastic leukemia', 'acute B-lymphoblastic leukemia'],
      ...['acute B-cell lymphoblastic leukemia', 'acute lymphoblastic B-cell leukemia', 'B-precursor ALL'],
      ...['B-lineage acute lymphoblastic leukemia', 'B-cell precursor acute lymphoblastic leukemia', 'BCP-ALL'],
    ],
  },
  {
    names: [
      ...['T-cell acute lymphoblastic leukemia', 'T-ALL', 'T-cell ALL', 'T-lymphoblastic leukemia'],
      ...['T-cell lymphoblastic leukemia', 'T acute lymphoblastic leukemia', 'acute T-lymphoblastic leukemia'],
      ...[
        'acute T-cell lymphoblastic leukemia',
        'acute lymphoblastic T-cell leukemia',
        'precursor T-cell lymphoblastic leukemia',
      ],
    ],
  },
  {
    names: [
      ...['acute promyelocytic leukemia', 'APL', 'APML', 'promyelocytic leukemia', 'AML-M3'],
      'leukemia, promyelocytic, acute',
    ],
    mesh: 'D015473',
    nci: 'C3182',
  },
  {
    names: [
      ...['chronic lymphocytic leukemia', 'CLL', 'chronic lymphoid leukemia', 'chronic lymphatic leukemia'],
      'leukemia, lymphocytic, chronic',
    ],
    mesh: 'D015451',
    nci: 'C3163',
  },
  { names: ['small lymphocytic lymphoma', 'SLL'] },
  {
    names: [
      ...['chronic myeloid leukemia', 'CML', 'chronic myelogenous leukemia', 'chronic granulocytic leukemia'],
      ...['chronic myelocytic leukemia', 'leukemia, myelogenous, chronic', 'leukemia, myeloid, chronic'],
    ],
    mesh: 'D015464',
    nci: 'C3174',
  },
  { names: ['chronic myelomonocytic leukemia', 'CMML', 'leukemia, myelomonocytic, chronic'], mesh: 'D015477' },
  { names: ['juvenile myelomonocytic leukemia', 'JMML', 'leukemia, myelomonocytic, juvenile'], mesh: 'D054429' },
  {
    names: [
      ...['mixed phenotype acute leukemia', 'MPAL', 'acute leukemia of mixed phenotype', 'biphenotypic acute leukemia'],
      ...['acute biphenotypic leukemia', 'mixed lineage acute leukemia', 'leukemia, biphenotypic, acute'],
    ],
    narrower: ['bilineal acute leukemia', 'acute leukemia of ambiguous lineage'],
    mesh: 'D015456',
  },
  { names: ['blastic plasmacytoid dendritic cell neoplasm', 'BPDCN', 'blastic NK-cell lymphoma'] },
  {
    names: ['myelodysplastic syndrome', 'MDS', 'myelodysplasia', 'myelodysplastic neoplasm', 'myelodysplastic disease'],
    mesh: 'D009190',
    nci: 'C3247',
  },
  {
    names: ['myeloproliferative neoplasm', 'MPN', 'myeloproliferative disorder', 'myeloproliferative disease'],
    mesh: 'D009196',
  },
  { names: ['hairy cell leukemia', 'leukemia, hairy cell'], ambiguous: ['HCL'], mesh: 'D007943' },
  {
    names: ['large granular lymphocytic leukemia', 'LGL leukemia', 'leukemia, large granular lymphocytic'],
    mesh: 'D054066',
  },
  {
    names: ['diffuse large B-cell lymphoma', 'DLBCL', 'lymphoma, large B-cell, diffuse', 'diffuse large cell lymphoma'],
    mesh: 'D016403',
    nci: 'C8851',
  },
  { names: ['follicular lymphoma', 'lymphoma, follicular'], ambiguous: ['FL'], mesh: 'D008224' },
  { names: ['mantle cell lymphoma', 'lymphoma, mantle-cell'], ambiguous: ['MCL'], mesh: 'D020522', nci: 'C4337' },
  { names: ['marginal zone lymphoma', 'MZL', 'lymphoma, B-cell, marginal zone'] },
  {
    names: ['Hodgkin lymphoma', 'Hodgkin disease', 'cHL', 'lymphoma, Hodgkin'],
    ambiguous: ['HL'],
    mesh: 'D006689',
    nci: 'C9357',
  },
  { names: ['non-Hodgkin lymphoma', 'NHL', 'lymphoma, non-Hodgkin'], mesh: 'D008228', nci: 'C3211' },
  { names: ['Burkitt lymphoma', 'Burkitt leukemia', 'lymphoma, Burkitt'] },
  { names: ['peripheral T-cell lymphoma', 'PTCL', 'lymphoma, T-cell, peripheral'] },
  { names: ['cutaneous T-cell lymphoma', 'CTCL', 'lymphoma, T-cell, cutaneous'], mesh: 'D016410' },
  { names: ['Waldenstrom macroglobulinemia', 'lymphoplasmacytic lymphoma'], ambiguous: ['WM'], mesh: 'D008258' },
  { names: ['multiple myeloma', 'MM', 'plasma cell myeloma'], mesh: 'D009101', nci: 'C3242' },
  { names: ['graft-versus-host disease', 'GVHD', 'graft-vs-host disease', 'graft versus host'], mesh: 'D006086' },
  { names: ['cytokine release syndrome'], ambiguous: ['CRS'] },
  { names: ['veno-occlusive disease', 'sinusoidal obstruction syndrome'], ambiguous: ['VOD'] },
]

const CAR_T_NAMES = [
  ...['CAR-T', 'chimeric antigen receptor T', 'CART', 'chimeric antigen receptor-modified T', 'CAR-modified T'],
  ...['CAR-engineered T', 'CAR-transduced T', 'chimeric antigen receptor-engineered T'],
]

const CAR_T_PRODUCTS = [
  ...['UCAR-T', 'UCART', 'CART19', 'CART22', 'CART123', 'CARTBCMA'],
  ...['tisagenlecleucel', 'axicabtagene ciloleucel', 'brexucabtagene autoleucel', 'lisocabtagene maraleucel'],
  ...['idecabtagene vicleucel', 'ciltacabtagene autoleucel', 'obecabtagene autoleucel'],
]

const OTHERS: readonly Concept[] = [
  {
    kind: 'state',
    names: [
      ...['relapsed or refractory', 'R/R', 'relapsed/refractory', 'refractory or relapsed', 'relapsed and refractory'],
      ...['relapsed and/or refractory', 'refractory/relapsed'],
    ],
    narrower: ['relapsed', 'refractory'],
  },
  { kind: 'finding', names: ['measurable residual disease', 'MRD', 'minimal residual disease'] },

  { kind: 'product', names: ['natural killer', 'NK'] },
  { kind: 'product', names: ['natural killer cells', 'NK cells'] },
  {
    kind: 'product',
    names: [
      ...['CAR-NK', 'chimeric antigen receptor natural killer', 'chimeric antigen receptor NK', 'CAR-modified NK'],
      ...[
        'chimeric antigen receptor-modified NK',
        'chimeric antigen receptor-modified natural killer',
        'CAR-engineered NK',
      ],
      ...['CAR-transduced NK', 'CAR natural killer', 'CAR-expressing NK', 'NK-CAR'],
    ],
  },
  {
    kind: 'product',
    names: [
      ...['CAR-NK cells', 'chimeric antigen receptor natural killer cells', 'chimeric antigen receptor NK cells'],
      ...['CAR-modified NK cells', 'CAR-engineered NK cells', 'CAR-transduced NK cells', 'CAR natural killer cells'],
    ],
  },
  {
    kind: 'product',
    names: CAR_T_NAMES,
    narrower: CAR_T_PRODUCTS,
  },
  {
    kind: 'product',
    names: [
      'CAR-T cells',
      'chimeric antigen receptor T cells',
      'CART cells',
      'CAR-modified T cells',
      'CAR-engineered T cells',
    ],
    // The cells are said or left out.
    narrower: [...CAR_T_NAMES, ...CAR_T_PRODUCTS],
  },
  { kind: 'product', names: ['chimeric antigen receptor', 'CAR'] },

  { kind: 'target', names: ['B7-H3', 'B7H3', 'CD276'] },
  { kind: 'target', names: ['PD-1', 'PD1', 'PDCD1', 'CD279', 'programmed cell death protein 1'] },
  { kind: 'target', names: ['PD-L1', 'PDL1', 'CD274', 'programmed death ligand 1', 'programmed cell death ligand 1'] },
  { kind: 'target', names: ['CTLA-4', 'CTLA4', 'CD152'] },
  { kind: 'target', names: ['BCMA', 'B-cell maturation antigen', 'TNFRSF17', 'CD269'] },
  { kind: 'target', names: ['CLL-1', 'CLL1', 'CLEC12A', 'CD371'] },
  { kind: 'target', names: ['HER2', 'HER-2', 'ERBB2'] },

  { kind: 'product', names: ['cytokine-induced killer', 'CIK'] },
  {
    kind: 'product',
    names: ['cytokine-induced memory-like NK', 'CIML NK', 'memory-like NK', 'memory-like natural killer'],
  },
  { kind: 'product', names: ['induced pluripotent stem cell', 'iPSC', 'iPS cell'] },
  { kind: 'product', names: ['umbilical cord blood', 'UCB', 'cord blood'] },
  { kind: 'product', names: ['NK-92', 'NK92', 'haNK', 't-haNK'] },
  { kind: 'product', names: ['donor lymphocyte infusion', 'DLI'] },
  { kind: 'product', names: ['tisagenlecleucel', 'Kymriah', 'CTL019', 'tisa-cel'] },
  { kind: 'product', names: ['axicabtagene ciloleucel', 'Yescarta', 'axi-cel', 'KTE-C19'] },
  { kind: 'product', names: ['brexucabtagene autoleucel', 'Tecartus', 'brexu-cel', 'KTE-X19'] },
  { kind: 'product', names: ['lisocabtagene maraleucel', 'Breyanzi', 'liso-cel', 'JCAR017'] },
  { kind: 'product', names: ['idecabtagene vicleucel', 'Abecma', 'ide-cel', 'bb2121'] },
  { kind: 'product', names: ['ciltacabtagene autoleucel', 'Carvykti', 'cilta-cel'] },
  { kind: 'product', names: ['obecabtagene autoleucel', 'Aucatzyl', 'obe-cel'] },

  {
    kind: 'procedure',
    names: [
      ...['hematopoietic stem cell transplantation', 'HSCT', 'stem cell transplantation', 'SCT', 'HSC transplantation'],
      ...['hematopoietic cell transplantation', 'hematopoietic progenitor cell transplantation'],
    ],
    narrower: [
      ...[
        'bone marrow transplantation',
        'BMT',
        'cord blood transplantation',
        'allo-HCT',
        'alloHCT',
        'alloHSCT',
        'auto-HCT',
      ],
    ],
    ambiguous: ['HCT'],
  },
  {
    kind: 'procedure',
    names: [
      ...['allogeneic hematopoietic stem cell transplantation', 'allo-HSCT', 'allo-HCT', 'alloHSCT', 'allogeneic HSCT'],
      ...[
        'allogeneic stem cell transplantation',
        'allogeneic hematopoietic cell transplantation',
        'allo-SCT',
        'alloHCT',
      ],
      ...['allogeneic HCT', 'allogeneic transplantation'],
    ],
  },
  {
    kind: 'procedure',
    names: [
      ...['autologous hematopoietic stem cell transplantation', 'auto-HSCT', 'auto-HCT', 'autologous HSCT', 'ASCT'],
      ...['autologous stem cell transplantation', 'autologous hematopoietic cell transplantation', 'auto-SCT'],
    ],
  },
  { kind: 'procedure', names: ['bone marrow transplantation', 'BMT', 'marrow transplantation'] },
  { kind: 'procedure', names: ['haploidentical', 'haplo', 'haplo-identical'] },
  { kind: 'procedure', names: ['lymphodepletion', 'lymphodepleting', 'lymphodepletive'] },
  { kind: 'procedure', names: ['total body irradiation', 'whole body irradiation'], ambiguous: ['TBI'] },

  { kind: 'drug', names: ['interleukin-2', 'IL-2', 'IL2', 'rhIL-2', 'aldesleukin', 'Proleukin'], mesh: 'D007376' },
  { kind: 'drug', names: ['interleukin-12', 'IL-12', 'IL12'] },
  { kind: 'drug', names: ['interleukin-15', 'IL-15', 'IL15', 'rhIL-15'] },
  { kind: 'drug', names: ['N-803', 'ALT-803', 'nogapendekin alfa inbakicept', 'Anktiva', 'nogapendekin alfa'] },
  { kind: 'drug', names: ['interleukin-18', 'IL-18', 'IL18'] },
  { kind: 'drug', names: ['interleukin-21', 'IL-21', 'IL21'] },
  { kind: 'drug', names: ['membrane-bound IL-21', 'mbIL21', 'mbIL-21', 'membrane-bound interleukin-21'] },
  { kind: 'drug', names: ['filgrastim', 'G-CSF', 'granulocyte colony-stimulating factor', 'Neupogen'] },
  { kind: 'drug', names: ['sargramostim', 'GM-CSF', 'granulocyte-macrophage colony-stimulating factor', 'Leukine'] },

  { kind: 'drug', names: ['fludarabine', 'Fludara'] },
  { kind: 'drug', names: ['cyclophosphamide', 'Cytoxan', 'Endoxan', 'Neosar'], mesh: 'D003520' },
  { kind: 'drug', names: ['busulfan', 'Busulfex', 'Myleran', 'Busilvex'], mesh: 'D002066' },
  { kind: 'drug', names: ['treosulfan', 'Trecondi', 'Grafapex'] },
  { kind: 'drug', names: ['thiotepa', 'Tepadina', 'Thioplex', 'triethylenethiophosphoramide'], mesh: 'D013852' },
  { kind: 'drug', names: ['melphalan', 'Alkeran', 'Evomela'], mesh: 'D008558' },
  {
    kind: 'drug',
    names: ['antithymocyte globulin', 'ATG', 'anti-thymocyte globulin', 'Thymoglobulin', 'ATLG', 'Grafalon', 'Atgam'],
    mesh: 'D000961',
  },
  { kind: 'drug', names: ['cytarabine', 'Ara-C', 'cytosine arabinoside', 'Cytosar'], mesh: 'D003561' },
  { kind: 'drug', names: ['etoposide', 'VP-16', 'Vepesid'], mesh: 'D005047' },
  { kind: 'drug', names: ['clofarabine', 'Clolar', 'Evoltra'] },
  { kind: 'drug', names: ['bendamustine', 'Treanda', 'Bendeka', 'Levact'] },
  { kind: 'drug', names: ['carmustine', 'BCNU', 'BiCNU'] },
  { kind: 'drug', names: ['azacitidine', 'Vidaza', '5-azacytidine', 'azacytidine', 'Onureg'], mesh: 'D001374' },
  { kind: 'drug', names: ['decitabine', 'Dacogen'], mesh: 'D000077209' },
  { kind: 'drug', names: ['venetoclax', 'Venclexta', 'Venclyxto', 'ABT-199'] },
  { kind: 'drug', names: ['daunorubicin', 'daunomycin', 'Cerubidine'], mesh: 'D003630' },
  { kind: 'drug', names: ['idarubicin', 'Idamycin'] },
  { kind: 'drug', names: ['CPX-351', 'Vyxeos'] },
  { kind: 'drug', names: ['tretinoin', 'ATRA', 'all-trans retinoic acid', 'Vesanoid'], mesh: 'D014212' },
  { kind: 'drug', names: ['arsenic trioxide', 'Trisenox'], ambiguous: ['ATO'], mesh: 'D000077237' },
  { kind: 'drug', names: ['alemtuzumab', 'Campath', 'MabCampath'] },
  { kind: 'drug', names: ['rituximab', 'Rituxan', 'MabThera'], mesh: 'D000069283' },
  { kind: 'drug', names: ['blinatumomab', 'Blincyto'] },
  { kind: 'drug', names: ['inotuzumab ozogamicin', 'Besponsa', 'inotuzumab'], mesh: 'D000080045' },
  { kind: 'drug', names: ['gemtuzumab ozogamicin', 'Mylotarg', 'gemtuzumab'], mesh: 'D000079982' },
  { kind: 'drug', names: ['imatinib', 'Gleevec', 'Glivec', 'STI571'], mesh: 'D000068877' },
  { kind: 'drug', names: ['dasatinib', 'Sprycel'], mesh: 'D000069439' },
  { kind: 'drug', names: ['midostaurin', 'Rydapt', 'PKC412'] },
  { kind: 'drug', names: ['gilteritinib', 'Xospata'] },
  { kind: 'drug', names: ['tacrolimus', 'Prograf', 'FK506', 'FK-506'], mesh: 'D016559' },
  { kind: 'drug', names: ['cyclosporine', 'ciclosporin', 'Neoral', 'Sandimmune', 'cyclosporin A'], mesh: 'D016572' },
  { kind: 'drug', names: ['mycophenolate mofetil', 'CellCept', 'mycophenolate'], ambiguous: ['MMF'], mesh: 'D009173' },
  { kind: 'drug', names: ['methotrexate', 'MTX'], mesh: 'D008727' },
  { kind: 'drug', names: ['sirolimus', 'rapamycin', 'Rapamune'] },
  { kind: 'drug', names: ['abatacept', 'Orencia'], mesh: 'D000069594' },
  { kind: 'drug', names: ['tocilizumab', 'Actemra', 'RoActemra'] },
]

/** The things that people of the field search for under several names. IDs only where they were looked up. */
export const CONCEPTS: readonly Concept[] = [
  ...DISEASES.map(disease => ({ kind: 'disease' as const, ...disease })),
  ...OTHERS,
]
