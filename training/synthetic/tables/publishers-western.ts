/** Well-known publishers and where they are, by the language that they mostly print. Facts, listed by hand. */
export const westernPublishers: Readonly<Record<string, string>> = {
  de: `Suhrkamp: Frankfurt am Main, Frankfurt a. M., Berlin
Suhrkamp Verlag: Frankfurt am Main
C. H. Beck: München
Beck: München
Mohr Siebeck: Tübingen
J. C. B. Mohr: Tübingen
Mohr: Tübingen
Vandenhoeck & Ruprecht: Göttingen
de Gruyter: Berlin, Berlin und New York, Berlin/Boston
Walter de Gruyter: Berlin
Franz Steiner: Stuttgart, Wiesbaden
Steiner: Stuttgart, Wiesbaden
Kohlhammer: Stuttgart
Klett-Cotta: Stuttgart
Reclam: Stuttgart, Leipzig
Metzler: Stuttgart
J. B. Metzler: Stuttgart, Weimar
Campus: Frankfurt am Main, Frankfurt/New York, Frankfurt a.M.
Campus Verlag: Frankfurt/New York
S. Fischer: Frankfurt am Main
Rowohlt: Reinbek bei Hamburg, Reinbek
Hanser: München
Carl Hanser Verlag: München
Oldenbourg: München
R. Oldenbourg: München, Wien
Fink: München
Wilhelm Fink: München, Paderborn
Schöningh: Paderborn
Böhlau: Köln, Wien, Weimar
Harrassowitz: Wiesbaden
Niemeyer: Tübingen, Halle
Max Niemeyer: Tübingen
Olms: Hildesheim
Georg Olms: Hildesheim
Peter Lang: Frankfurt am Main, Bern
Lit: Münster, Berlin
Waxmann: Münster
transcript: Bielefeld
Nomos: Baden-Baden
Nomos Verlagsgesellschaft: Baden-Baden
Duncker & Humblot: Berlin
Carl Heymanns: Köln
VS Verlag für Sozialwissenschaften: Wiesbaden
Westdeutscher Verlag: Opladen
Leske + Budrich: Opladen
Barbara Budrich: Opladen
Springer VS: Wiesbaden
Gabler: Wiesbaden
Vieweg: Braunschweig, Wiesbaden
Teubner: Leipzig, Stuttgart
Thieme: Stuttgart
Georg Thieme Verlag: Stuttgart
Urban & Fischer: München
Schattauer: Stuttgart
Hogrefe: Göttingen
Huber: Bern
Hans Huber: Bern
Beltz: Weinheim
Juventa: Weinheim
Beltz Juventa: Weinheim und Basel
Klinkhardt: Bad Heilbrunn
UTB: Stuttgart
UVK: Konstanz
Verlag Chemie: Weinheim
VCH: Weinheim
Wiley-VCH: Weinheim
Spektrum Akademischer Verlag: Heidelberg
Paul Parey: Berlin, Hamburg
Gustav Fischer: Jena, Stuttgart
Borntraeger: Stuttgart
Schweizerbart: Stuttgart
Philipp von Zabern: Mainz
Rudolf Habelt: Bonn
Haupt: Bern
Chronos: Zürich
Orell Füssli: Zürich
Schulthess: Zürich
Österreichische Akademie der Wissenschaften: Wien
Leykam: Graz
Braumüller: Wien
Ullstein: Berlin
Piper: München
dtv: München
Herder: Freiburg im Breisgau, Freiburg
Meiner: Hamburg
Akademie-Verlag: Berlin
Dietz: Berlin, Bonn
Hirzel: Leipzig
edition sigma: Berlin
Bertelsmann Stiftung: Gütersloh
Bundeszentrale für politische Bildung: Bonn
Statistisches Bundesamt: Wiesbaden
Luchterhand: Neuwied, Darmstadt`,
  fr: `Gallimard: Paris
Éditions du Seuil: Paris
Le Seuil: Paris
Seuil: Paris
Presses Universitaires de France: Paris
PUF: Paris
Armand Colin: Paris
L'Harmattan: Paris
La Découverte: Paris
Éditions de Minuit: Paris
Minuit: Paris
Fayard: Paris
Flammarion: Paris
Grasset: Paris
Albin Michel: Paris
Hachette: Paris
Larousse: Paris
Dunod: Paris
Masson: Paris
Vrin: Paris
Klincksieck: Paris
Les Belles Lettres: Paris
Champion: Paris
Honoré Champion: Paris
Droz: Genève
Librairie Droz: Genève
Payot: Paris, Lausanne
Éditions du CNRS: Paris
CNRS Éditions: Paris
Éditions de l'EHESS: Paris
Presses de Sciences Po: Paris
Karthala: Paris
Economica: Paris
Dalloz: Paris
LGDJ: Paris
Bruylant: Bruxelles
De Boeck: Bruxelles
Presses universitaires de Rennes: Rennes
Presses universitaires de Lyon: Lyon
Presses de l'Université Laval: Québec
Presses de l'Université du Québec: Québec
Presses universitaires du Mirail: Toulouse
École française de Rome: Rome
Hermann: Paris
Gauthier-Villars: Paris
Hermès: Paris
Lavoisier: Paris
Plon: Paris
Julliard: Paris
Maspero: Paris
François Maspero: Paris
Picard: Paris
Brepols: Turnhout
Peeters: Louvain
La Documentation française: Paris
Ellipses: Paris
Orstom: Paris
Quae: Versailles`,
  es: `Siglo XXI: México, Madrid, Buenos Aires
Siglo XXI Editores: México, D.F.
Fondo de Cultura Económica: México, México, D.F.
Alianza: Madrid
Alianza Editorial: Madrid
Ariel: Barcelona
Editorial Ariel: Barcelona
Paidós: Barcelona, Buenos Aires
Crítica: Barcelona
Anagrama: Barcelona
Tusquets: Barcelona
Gedisa: Barcelona
Akal: Madrid
Cátedra: Madrid
Gredos: Madrid
Espasa-Calpe: Madrid
Taurus: Madrid
Tecnos: Madrid
Trotta: Madrid
Síntesis: Madrid
Pirámide: Madrid
Morata: Madrid
Narcea: Madrid
Marcial Pons: Madrid
Tirant lo Blanch: Valencia
Aranzadi: Pamplona
Eudeba: Buenos Aires
Sudamericana: Buenos Aires
Amorrortu: Buenos Aires
Losada: Buenos Aires
CLACSO: Buenos Aires
El Colegio de México: México
Porrúa: México
Trillas: México
UNAM: México
Universidad Nacional de Colombia: Bogotá
LOM Ediciones: Santiago
Instituto de Estudios Peruanos: Lima
Consejo Superior de Investigaciones Científicas: Madrid
CSIC: Madrid
Editorial Médica Panamericana: Buenos Aires, Madrid
Masson: Barcelona
Universidad de Salamanca: Salamanca
CEPAL: Santiago de Chile`,
  it: `Einaudi: Torino
Laterza: Bari, Roma-Bari
Il Mulino: Bologna
Mondadori: Milano
Feltrinelli: Milano
Olschki: Firenze
Leo S. Olschki: Firenze
La Nuova Italia: Firenze
Le Monnier: Firenze
Franco Angeli: Milano
FrancoAngeli: Milano
Bompiani: Milano
Rizzoli: Milano
Garzanti: Milano
Adelphi: Milano
Giuffrè: Milano
Cedam: Padova
Antenore: Padova
Marsilio: Venezia
Neri Pozza: Vicenza
Utet: Torino
Bollati Boringhieri: Torino
Loescher: Torino
Carocci: Roma
Viella: Roma
Bulzoni: Roma
Donzelli: Roma
Edizioni di Storia e Letteratura: Roma
L'Erma di Bretschneider: Roma
Salerno Editrice: Roma
Liguori: Napoli
Bibliopolis: Napoli
Sellerio: Palermo
Rubbettino: Soveria Mannelli
Sansoni: Firenze
Vallecchi: Firenze
Electa: Milano
Skira: Milano
Hoepli: Milano
Zanichelli: Bologna
Pàtron: Bologna
Vita e Pensiero: Milano
Morcelliana: Brescia
Pacini: Pisa
Edizioni della Normale: Pisa
Giappichelli: Torino`,
  pt: `Companhia das Letras: São Paulo
Vozes: Petrópolis
Editora Vozes: Petrópolis
Zahar: Rio de Janeiro
Jorge Zahar: Rio de Janeiro
Civilização Brasileira: Rio de Janeiro
Paz e Terra: Rio de Janeiro, São Paulo
Cortez: São Paulo
Atlas: São Paulo
Martins Fontes: São Paulo
Edusp: São Paulo
Hucitec: São Paulo
Contexto: São Paulo
Editora Unesp: São Paulo
Editora da Unicamp: Campinas
Papirus: Campinas
Autores Associados: Campinas
Autêntica: Belo Horizonte
UFMG: Belo Horizonte
Artmed: Porto Alegre
Guanabara Koogan: Rio de Janeiro
Fiocruz: Rio de Janeiro
Editora FGV: Rio de Janeiro
Saraiva: São Paulo
Forense: Rio de Janeiro
Livros Horizonte: Lisboa
Fundação Calouste Gulbenkian: Lisboa
Imprensa Nacional-Casa da Moeda: Lisboa
Almedina: Coimbra
Imprensa da Universidade de Coimbra: Coimbra
Edições Afrontamento: Porto
Embrapa: Brasília
Ministério da Saúde: Brasília
IBGE: Rio de Janeiro`,
  nl: `Boom: Amsterdam, Meppel
Van Gorcum: Assen
Wolters-Noordhoff: Groningen
Bert Bakker: Amsterdam
Prometheus: Amsterdam
De Bezige Bij: Amsterdam
Amsterdam University Press: Amsterdam
Acco: Leuven
Universitaire Pers Leuven: Leuven
Garant: Antwerpen, Apeldoorn
Bohn Stafleu van Loghum: Houten
Sociaal en Cultureel Planbureau: Den Haag
Staatsuitgeverij: 's-Gravenhage
Verloren: Hilversum
Walburg Pers: Zutphen`,
}
