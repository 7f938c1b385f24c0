package org.petitions.starter.web;

import java.beans.PropertyEditorSupport;
import org.petitions.starter.text.IncomingText;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Takes text in addresses and in forms of pages by the same rule as in JSON bodies. */
@ControllerAdvice
final class TextParameterAdvice {

    @InitBinder
    void takeText(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                String cleaned = IncomingText.cleaned(text);
                IncomingText.faultOf(cleaned).ifPresent(fault -> {
                    throw new IllegalArgumentException(fault.code());
                });
                setValue(cleaned);
            }
        });
    }
}
