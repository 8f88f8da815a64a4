import type { Language } from '#codes';
import type { Random } from './random.js';

/** Names as people of a community give them; put together by chance, so that they are nobody's in particular. */
interface Names {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const list = (text: string): readonly string[] => text.split(', ');

const ENGLISH: Names = {
  given: list(
    'Abigail, Alan, Amanda, Andrew, Angela, Anthony, Ashley, Barbara, Benjamin, Brandon, Brenda, Brian, Caleb, Cheryl, Christina, Craig, Crystal, Curtis, Cynthia, Dale, Daniel, Danielle, Darlene, David, Deborah, Denise, Derek, Diane, Donna, Dustin, Dylan, Elaine, Elizabeth, Emily, Eric, Evan, Gail, Gary, Gene, Gloria, Grace, Gregory, Hannah, Heather, Heidi, Isaac, Jack, Jacob, Janet, Jared, Jason, Jeffrey, Jenna, Jeremy, Jesse, Jill, Joan, Joel, Joshua, Joyce, Judith, Julie, Karen, Katherine, Kayla, Keith, Kelly, Kevin, Kimberly, Kristin, Kyle, Laura, Leah, Linda, Lisa, Logan, Lori, Lucas, Lynn, Marcus, Margaret, Marie, Mark, Martha, Mason, Matthew, Megan, Melissa, Michael, Michelle, Nancy, Nathan, Nicole, Noah, Norma, Pamela, Patrick, Paula, Peter, Rachel, Raymond, Rebecca, Rhonda, Robert, Roger, Ruth, Samuel, Sandra, Sara, Scott, Shannon, Sharon, Shawn, Stacy, Stephanie, Steven, Susan, Tammy, Teresa, Theodore, Thomas, Tiffany, Timothy, Tracy, Travis, Tyler, Vanessa, Vera, Victor, Wanda, Wayne, Wendy, Zachary',
  ),
  family: list(
    'Aakre, Ackerman, Amundson, Anderson, Arneson, Bakken, Baumgartner, Becker, Bergstrom, Bjorklund, Brandt, Burkhardt, Carlson, Christenson, Dahl, Dietz, Eklund, Engebretson, Erickson, Fenske, Fisk, Foss, Freeman, Gartner, Gilbertson, Grabowski, Gunderson, Haas, Hagen, Halverson, Hansen, Harris, Haugland, Heim, Hendrickson, Hoffman, Holm, Hovland, Iverson, Jacobson, Jensen, Johanson, Jones, Karlsson, Kessler, Klein, Knutson, Koenig, Kramer, Krueger, Larsen, Lind, Lofgren, Lundeen, Maki, Mathison, Meyer, Moen, Mueller, Nelson, Nordby, Novak, Nygren, Odegaard, Olson, Opsahl, Ostby, Palmer, Paulson, Pederson, Petrie, Quist, Rasmussen, Reinke, Ripley, Robinson, Rolfson, Ruud, Sandvik, Schaefer, Schmitz, Schroeder, Severson, Sims, Skogen, Solberg, Sorenson, Steinke, Strand, Svoboda, Swenson, Thorson, Tollefson, Torgerson, Ulrich, Vang-Olsen, Vogel, Wagner, Washington, Weber, Whitaker, Williams, Winter, Wold, Ziegler',
  ),
};

const SPANISH: Names = {
  given: list(
    'Adriana, Alejandro, Alma, Ana Lucía, Andrés, Araceli, Beatriz, Carlos, Carmen, Claudia, Daniela, Diego, Elena, Emilio, Esperanza, Esteban, Fernanda, Gabriela, Guadalupe, Héctor, Inés, Isabel, Javier, Jimena, José Luis, Juan Carlos, Juana, Leticia, Lorena, Lucía, Luis, Manuel, Marcos, María Elena, María José, Mariana, Mario, Martín, Miguel, Mónica, Norma, Óscar, Patricia, Paola, Pedro, Rafael, Ramiro, Ramón, Raúl, Ricardo, Rosa, Salvador, Silvia, Sofía, Teresa, Verónica, Víctor, Yolanda',
  ),
  family: list(
    'Aguilar Ríos, Alvarado, Barrera Luna, Becerra, Cabrera Solís, Camacho, Cárdenas, Castillo Mora, Cervantes, Contreras, Cordero Paz, Delgado, Díaz Robles, Espinoza, Figueroa, Fuentes Lara, Gallegos, Garza, Guerrero Ibarra, Gutiérrez, Herrera, Ibáñez, Jiménez Peña, Juárez, Lozano, Macías, Maldonado, Medina Rosas, Mejía, Mendoza, Montoya, Morales Vega, Navarro, Núñez, Ochoa, Olvera, Orozco, Pacheco, Padilla Cruz, Palacios, Ramos, Rangel, Rentería, Reyes Soto, Rivas, Robledo, Rosales, Salazar, Salinas, Sandoval, Santana, Serrano, Sierra, Suárez, Tapia, Trejo, Valdez, Vargas, Villanueva, Zamora, Zúñiga',
  ),
};

const SOMALI: Names = {
  given: list(
    'Abdi, Abdirahman, Abdullahi, Adan, Ahmed, Amal, Amina, Asha, Ayaan, Bashir, Deqa, Faduma, Faisa, Farah, Fatuma, Fowsia, Halima, Hamdi, Hassan, Hawa, Hibaq, Hodan, Ibrahim, Idil, Ifrah, Ilhan, Ismail, Jama, Khadija, Khalid, Layla, Liban, Maryan, Mohamed, Muna, Mustafa, Nasra, Nimco, Omar, Osman, Rahma, Sadia, Safiya, Sahra, Salim, Samira, Shukri, Sucdi, Warsan, Yasin, Yusuf, Zahra, Zeinab',
  ),
  family: list(
    'Abdi Ali, Abdulle, Abukar, Adan Hirsi, Ahmed Nur, Ali Farah, Awale, Barre, Bile, Dahir, Diriye, Duale, Egal, Elmi, Farah Ismail, Gedi, Guled, Hashi, Hassan Omar, Hersi, Hussein, Ibrahim Yusuf, Isse, Jama Warsame, Jibril, Kahin, Mahamud, Mohamud Ali, Muse, Noor, Omar Hassan, Osman Abdi, Roble, Salad, Shire, Sheikh Nur, Warsame, Yusuf, Ziad',
  ),
};

const HMONG: Names = {
  given: list(
    'Bao, Blia, Chai, Cheng, Choua, Chue, Dao, Fue, Gao, Ger, Hli, Houa, Joua, Kao, Ka Zoua, Koua, Kou, Lee, Mai, Mai Lee, Mai See, May, Mee, Nou, Nhia, Nkauj, Npaub, Paj, Pa Houa, Pang, Pao, Phia, Sua, Tou, Toua, True, Txawj, Va, Wa, Xai, Xia, Xiong, Xue, Ying, Youa, Yer, Zong, Zoua',
  ),
  family: list('Cha, Chang, Cheng, Fang, Hang, Her, Khang, Kong, Kue, Lee, Lo, Lor, Ly, Moua, Pha, Thao, Vang, Vue, Xiong, Yang'),
};

const KAREN: Names = {
  given: list(
    'Eh Doh, Eh Htoo, Hser, Htoo, Klo, Ku Paw, Law Eh, Mu Paw, Naw Eh, Naw Mu, Naw Paw, Paw Say, Saw Ler, Saw Moo, Saw Thein, Say Wah, Ta Mla, Thaw Reh, Wah Wah',
  ),
  family: list('Doh, Eh, Hser, Htoo, Htun, Ku, Lah, Moo, Paw, Po, Say, Soe, Thaw, Wah, Win'),
};

const OTHER: Names = {
  given: list(
    'Abel, Aisha, Alina, Amara, Anh, Bogdan, Chidi, Dawit, Elif, Emeka, Farid, Fatima, Goran, Hana, Irena, Ivana, Jamal, Kofi, Lan, Leila, Linh, Mehmet, Mei, Mirela, Nadia, Ngoc, Oksana, Rahul, Samuel, Selam, Tesfaye, Vesna, Wei, Yuki',
  ),
  family: list(
    'Abebe, Aydin, Bekele, Boateng, Chen, Demir, Dinh, Eze, Gebre, Haddad, Hodzic, Ivanova, Kim, Kovac, Le, Mensah, Nguyen, Nowak, Okeke, Patel, Petrov, Popescu, Rahimi, Sato, Shevchenko, Tadesse, Tran, Zhang',
  ),
};

const BY_LANGUAGE: Readonly<Record<Language, Names>> = {
  en: ENGLISH,
  es: SPANISH,
  so: SOMALI,
  hmn: HMONG,
  kar: KAREN,
  other: OTHER,
  'not-asked': ENGLISH,
};

export function givenName(language: Language, random: Random): string {
  return random.pick(BY_LANGUAGE[language].given);
}

export function familyName(language: Language, random: Random): string {
  return random.pick(BY_LANGUAGE[language].family);
}

/** 507-555-0000 to 9999: no telephone of these numbers is anybody's. */
export function phoneNumber(random: Random): string {
  return `507-555-${String(random.whole(1000, 9999))}`;
}
