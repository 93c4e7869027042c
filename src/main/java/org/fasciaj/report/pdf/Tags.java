package org.fasciaj.report.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * The logical structure of a document (ISO 32000-1, 14.7): elements in reading order, and for each
 * page the element to which each piece of its content belongs. For one thread.
 */
final class Tags {
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement top;
  private final Map<PDPage, List<PDStructureElement>> content = new HashMap<>();
  private final List<PDPage> pages = new ArrayList<>();

  Tags(PDDocument document) {
    document.getDocumentCatalog().setStructureTreeRoot(root);
    top = new PDStructureElement("Document", root);
    root.appendKid(top);
  }

  /** The whole document. */
  PDStructureElement top() {
    return top;
  }

  /** A new element below another, at its end. */
  PDStructureElement add(PDStructureElement parent, String type) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  /** A new header cell; readers need to know what it heads. */
  PDStructureElement head(PDStructureElement row, boolean column) {
    PDStructureElement cell = add(row, "TH");
    COSDictionary attributes = new COSDictionary();
    attributes.setName(COSName.O, "Table");
    attributes.setName(COSName.getPDFName("Scope"), column ? "Column" : "Row");
    cell.getCOSObject().setItem(COSName.A, attributes);
    return cell;
  }

  /** A cell over several columns. */
  void span(PDStructureElement cell, int columns) {
    COSDictionary attributes = new COSDictionary();
    attributes.setName(COSName.O, "Table");
    attributes.setInt(COSName.getPDFName("ColSpan"), columns);
    cell.getCOSObject().setItem(COSName.A, attributes);
  }

  /** Takes note of a page. */
  void page(PDPage page) {
    page.setStructParents(pages.size());
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    pages.add(page);
    content.put(page, new ArrayList<>());
  }

  /** The number that the next piece of content of a page gets, which belongs to an element. */
  int mark(PDPage page, PDStructureElement element) {
    List<PDStructureElement> marks = content.get(page);
    int id = marks.size();
    marks.add(element);
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    reference.setItem(COSName.PG, page);
    reference.setInt(COSName.MCID, id);
    if (element.getPage() == null) {
      element.setPage(page);
    }
    COSDictionary dictionary = element.getCOSObject();
    COSArray kids = dictionary.getCOSArray(COSName.K);
    if (kids == null) {
      kids = new COSArray();
      if (dictionary.getDictionaryObject(COSName.K) != null) {
        kids.add(dictionary.getItem(COSName.K));
      }
      dictionary.setItem(COSName.K, kids);
    }
    kids.add(reference);
    return id;
  }

  /** Writes the way back, from content to element. */
  void close() {
    COSArray numbers = new COSArray();
    for (int i = 0; i < pages.size(); i++) {
      COSArray elements = new COSArray();
      content.get(pages.get(i)).forEach(e -> elements.add(e.getCOSObject()));
      numbers.add(COSInteger.get(i));
      numbers.add(elements);
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
    root.setParentTreeNextKey(pages.size());
  }
}
