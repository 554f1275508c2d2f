// SPDX-License-Identifier: Apache-2.0

import java.io.FileInputStream;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Prints a line of JSON for each file: how many checks were made, and which clauses it breaks. */
public class Validate {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(arguments[0]);
    for (int file = 1; file < arguments.length; file++) {
      System.out.println(line(flavour, arguments[file]));
    }
  }

  private static String line(PDFAFlavour flavour, String file) throws Exception {
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new FileInputStream(file), flavour)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(flavour, 100, false, false, false)
              .validate(parser);
      TreeSet<String> faults = new TreeSet<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          faults.add('"' + assertion.getRuleId().getClause() + " "
              + assertion.getMessage().replaceAll("[\"\\\\]", "'") + '"');
        }
      }
      if (!result.isCompliant() && faults.isEmpty()) {
        faults.add("\"not compliant\"");
      }
      return "{\"checked\": " + result.getTotalAssertions() + ", \"faults\": ["
          + faults.stream().collect(Collectors.joining(", ")) + "]}";
    }
  }
}
