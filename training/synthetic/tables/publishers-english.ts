/** Well-known publishers and where they are, by the language that they mostly print. Facts, listed by hand. */
export const englishPublishers: Readonly<Record<string, string>> = {
  en: `Cambridge University Press: Cambridge, New York, Cambridge, UK
Oxford University Press: Oxford, New York, London
Springer: Berlin, New York, Heidelberg, Cham, Dordrecht
Springer-Verlag: Berlin, New York, Heidelberg
Elsevier: Amsterdam, New York, Oxford
Academic Press: New York, London, San Diego, CA, Orlando
John Wiley & Sons: New York, Hoboken, NJ, Chichester
Wiley: New York, Hoboken, Chichester
Wiley-Interscience: New York
Wiley-Blackwell: Oxford, Chichester
Blackwell: Oxford, Malden, MA
Blackwell Science: Oxford
Routledge: London, New York, Abingdon
Routledge and Kegan Paul: London
Taylor & Francis: London, Boca Raton
CRC Press: Boca Raton, FL, Boca Raton
Chapman and Hall: London, New York
MIT Press: Cambridge, MA, Cambridge, Mass.
The MIT Press: Cambridge, MA
Harvard University Press: Cambridge, MA, Cambridge, Mass.
Princeton University Press: Princeton, Princeton, NJ
Yale University Press: New Haven, New Haven, CT
University of Chicago Press: Chicago, Chicago, IL
University of California Press: Berkeley, Berkeley, CA
Stanford University Press: Stanford, CA, Stanford
Columbia University Press: New York
Cornell University Press: Ithaca, NY, Ithaca
Johns Hopkins University Press: Baltimore, Baltimore, MD
McGraw-Hill: New York, London
Prentice Hall: Englewood Cliffs, NJ, Upper Saddle River
Prentice-Hall: Englewood Cliffs, NJ
Addison-Wesley: Reading, MA, Boston
Pergamon Press: Oxford, New York
Pergamon: Oxford
Plenum Press: New York
Plenum: New York
Kluwer Academic Publishers: Dordrecht, Boston, Norwell, MA
Kluwer: Dordrecht
D. Reidel: Dordrecht
Martinus Nijhoff: The Hague, Dordrecht
Mouton: The Hague
North-Holland: Amsterdam
Elsevier Science: Amsterdam
Sage: London, Thousand Oaks, CA, Newbury Park
Sage Publications: Thousand Oaks, CA, Beverly Hills, New Delhi
Palgrave Macmillan: London, Basingstoke, New York
Macmillan: London, New York
Penguin: London, Harmondsworth
Penguin Books: Harmondsworth, London
W. W. Norton: New York
Norton: New York
Random House: New York
Alfred A. Knopf: New York
Basic Books: New York
Free Press: New York
HarperCollins: New York, London
Houghton Mifflin: Boston
W. H. Freeman: San Francisco, New York
W. B. Saunders: Philadelphia
Saunders: Philadelphia, PA
Mosby: St. Louis, MO, St Louis
Lippincott Williams & Wilkins: Philadelphia, Baltimore
Lippincott: Philadelphia
Churchill Livingstone: Edinburgh, New York, London
Williams & Wilkins: Baltimore
Raven Press: New York
Marcel Dekker: New York
World Scientific: Singapore
Imperial College Press: London
Edward Elgar: Cheltenham
Ashgate: Aldershot, Farnham
Edinburgh University Press: Edinburgh
Manchester University Press: Manchester
Lawrence Erlbaum: Hillsdale, NJ, Mahwah, NJ
Lawrence Erlbaum Associates: Hillsdale, NJ, Mahwah, NJ
Guilford Press: New York
American Psychological Association: Washington, DC
American Psychiatric Association: Washington, DC
American Chemical Society: Washington, DC
American Mathematical Society: Providence, RI
SIAM: Philadelphia
IEEE: Piscataway, NJ, New York
IEEE Press: New York, Piscataway, NJ
IEEE Computer Society Press: Los Alamitos, CA, Los Alamitos
ACM: New York, NY, New York
ACM Press: New York
AAAI Press: Menlo Park, CA
Morgan Kaufmann: San Mateo, CA, San Francisco
O'Reilly: Sebastopol, CA
Cold Spring Harbor Laboratory Press: Cold Spring Harbor, NY, Cold Spring Harbor
Royal Society of Chemistry: Cambridge
Institute of Physics: Bristol
Benjamin: New York
John Benjamins: Amsterdam, Philadelphia
Brill: Leiden, Boston
Rodopi: Amsterdam
Birkhäuser: Basel, Boston
Karger: Basel
S. Karger: Basel
Dover: New York
Dover Publications: New York, Mineola, NY
Chelsea: New York
Sinauer: Sunderland, MA
Island Press: Washington, DC
World Bank: Washington, DC, Washington, D.C.
United Nations: New York
OECD: Paris
OECD Publishing: Paris
UNESCO: Paris
World Health Organization: Geneva
International Monetary Fund: Washington, DC
FAO: Rome
Government Printing Office: Washington, DC, Washington
HMSO: London
Her Majesty's Stationery Office: London
National Academies Press: Washington, DC
National Bureau of Economic Research: Cambridge, MA
RAND Corporation: Santa Monica, CA
Brookings Institution: Washington, DC
CAB International: Wallingford
Earthscan: London
Verso: London
Allen & Unwin: London, Sydney
Melbourne University Press: Melbourne
University of Toronto Press: Toronto
McGill-Queen's University Press: Montreal
Oxbow Books: Oxford
British Museum Press: London
Archaeopress: Oxford
Thames and Hudson: London
Harper & Row: New York
Holt, Rinehart and Winston: New York
Van Nostrand Reinhold: New York
Van Nostrand: Princeton, NJ, New York
Clarendon Press: Oxford
Methuen: London
Heinemann: London, Oxford
Longman: London, Harlow
Longmans, Green & Co.: London
Edward Arnold: London
Faber and Faber: London
G. Bell and Sons: London
Krieger: Malabar, FL
InTech: Rijeka
IGI Global: Hershey, PA
Nova Science Publishers: New York
Humana Press: Totowa, NJ
Artech House: Norwood, MA`,
}
