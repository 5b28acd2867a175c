/** The one class that Processing's preprocessor needs and that its published jars lack. */
package processing.utils;
