/**
 * Words that stand in abbreviated journal titles only, and so tell the full stop inside an abbreviation
 * ("Nat. Genet.", "Am J Physiol. Heart Circ Physiol") from the one that ends an article's title. Whole words such as
 * "Cell", "Plant" or "Brain" are not here: articles' titles end in them.
 *
 * The most frequent ones of the List of Title Word Abbreviations (ISO 4, ISSN International Centre).
 */
const words = new Set(
  `Abstr Acad Acc Acta Addict Adm Adolesc Adv Afr Agr Agric Agron Akad Allergol Am An Anaesth Anal Anat Anesth
  Angew Anim Ann Annu Anthropol Antimicrob Appl Aquac Arch Arq Artif Assoc Astron Astrophys Atmos Aust Australas
  Bacteriol Behav Ber Biochem Biochim Bioeng Biogeosci Biol Biomed Biophys Biosci Biosyst Biotechnol Bot Br Bras Bull
  Calif Can Carcinog Cardiol Cardiovasc Cem Cent Chem Chemother Chin Chir Chromatogr Circ Clim Clin Cogn Coll
  Commun Comp Comput Conf Conserv Contemp Contin Coord Cosmochim Counc Crit Crystallogr Colloid Curr Cytogenet Cytol Dent
  Dermatol Des Dev Devel Diabetol Diagn Dig Dis Discov Disord Divers Dtsch Ecol Econ Ecosyst Ecotoxicol Ed Edinb Educ
  Electr Elem Embryol Emerg Endocr Endocrinol Eng Engl Entomol Environ Epidemiol Ergon Ethnopharmacol Eur Evid
  Evol Exp Expt Fam Farm Fed Fertil Fiziol Front Funct Gastroenterol Gen Genet Genom Geochim Geogr Geol Geophys Geosci
  Geriatr Gerontol Gynaecol Gynecol Haematol Heft Hematol Hepatol Hered Herit Hist Histochem Histol Horm Hortic Hosp Hum
  Hung Hydrobiol Hydrol Hyg Hypertens Immun Immunobiol Immunol Immunother Ind Inf Infect Inform Inhal Inorg Instr
  Inst Instrum Int Integr Interact Intern Interv Invertebr Invest Investig Ital Jpn Klin Kon Lab Laryngol Lett Leukoc Lipidol
  Lond Macromol Mag Magn Malar Manag Manage Mar Mater Math Maxillofac Meas Mech Med Mediat Mem Ment Metab Meteorol Mich
  Microb Microbiol Microcirc Microsc Mikrobiol Mod Mol Monatsschr Monit Monogr Morphol Mutat Mycol Mycorrhiz Nanobiotechnol
  Nanomed Nanotechnol Nat Natl Naturwiss Nematol Neth Nephrol Nerv Neurobiol Neurochem Neurochir Neuroendocrinol Neurol
  Neuropathol Neuropharmacol Neurophysiol Neuropsychol Neuropsychopharmacol Neurosci Neurosurg Nucl Nurs Nutr Obes Obstet
  Occup Oceanogr Oncol Ophthalmol Opin Opt Org Organomet Orthod Orthop Otol Otolaryngol Otorhinolaryngol Pac Paediatr
  Palaeogeogr Paleontol Parasitol Pathog Pathol Pathophysiol Patol Pediatr Percept Perinat Periodontol Perspect Pestic
  Pharm Pharmacogenet Pharmacol Pharmacother Phil Philos Photobiol Photochem Phys Physicochem Physiol Phytochem Phytol
  Phytopathol Plann Pol Polym Popul Postgrad Pract Prev Prim Primatol Proc Proced Prog Promot Protoc
  Psychiatr Psychoanal Psychol Psychopathol Psychopharmacol Psychophysiol Psychosom Psychother Publ Qual Quant Quart
  Radiat Radiol Recept Reconstr Regen Reg Regul Rehabil Reinf Relat Rend Rep Reprod Res Resour Respir Rev Rheum Rheumatol
  Riv Rostl Russ Saf Scand Sch Schmerz Sci Sect Semin Ser Serv Soc Sociol Spectrochim Spectrom Spectrosc Stat Stomatol
  Struct Stud Subst Suppl Surf Surg Surv Sustain Symp Syst Tech Technol Teratol Theor Ther Thorac Thromb Top Toxicol
  Trans Transl Transplant Traumatol Trop Tuberc Univ Urol Vasc Verh Vet Vib Virol Vis Vitam Wochenschr Yb Zentralbl Zh
  Zool Zootech`.split(/\s+/),
)

/**
 * Is this word, without its full stop, an abbreviation as journal titles have them?
 *
 * @example isJournalWord('Genet') // true
 */
export function isJournalWord(word: string): boolean {
  return words.has(word)
}
